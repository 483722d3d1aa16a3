using System.Globalization;
using System.Numerics;

namespace BenefitMeter.Measuring;

/// <summary>What an open tally gathered in a bucket.</summary>
/// <param name="Opened">The rows opened.</param>
/// <param name="Closed">The rows closed.</param>
internal readonly record struct OpenMoves(long Opened, long Closed)
    : IAdditionOperators<OpenMoves, OpenMoves, OpenMoves>, ISubtractionOperators<OpenMoves, OpenMoves, OpenMoves>
{
    public static OpenMoves operator +(OpenMoves left, OpenMoves right) =>
        new(checked(left.Opened + right.Opened), checked(left.Closed + right.Closed));

    public static OpenMoves operator -(OpenMoves left, OpenMoves right) =>
        new(left.Opened - right.Opened, left.Closed - right.Closed);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Opened} opened, {Closed} closed");
}
