using System.Numerics;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>The content of a bucket of a tally of open rows.</summary>
/// <param name="Opened">The rows opened.</param>
/// <param name="Closed">The rows closed.</param>
internal readonly record struct StockMovement(long Opened, long Closed)
    : IAdditionOperators<StockMovement, StockMovement, StockMovement>, ISubtractionOperators<
        StockMovement, StockMovement, StockMovement>
{
    public static StockMovement operator +(StockMovement left, StockMovement right) =>
        new(checked(left.Opened + right.Opened), checked(left.Closed + right.Closed));

    public static StockMovement operator -(StockMovement left, StockMovement right) =>
        new(left.Opened - right.Opened, left.Closed - right.Closed);
}
