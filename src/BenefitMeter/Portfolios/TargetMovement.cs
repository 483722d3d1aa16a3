using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Portfolios;

/// <summary>
/// The change of an indicator's final target from its first decision to its current one, such as "target lowered twice, −18%".
/// </summary>
/// <param name="First">The final level of the first decision with a level.</param>
/// <param name="Current">The final level of the current decision.</param>
/// <param name="Lowered">The number of decisions that set the target lower than the decision before.</param>
/// <param name="Raised">The number of decisions that set it higher.</param>
/// <param name="IsEased">Whether the current target is easier to reach than the first.</param>
public sealed record TargetMovement(decimal First, decimal Current, int Lowered, int Raised, bool IsEased)
{
    /// <summary>Gets the change in percent of the first level, or null if the first level is 0.</summary>
    public decimal? ChangePercent => First == 0 ? null : (Current - First) * 100 / Math.Abs(First);

    /// <summary>Calculates the movement of a target.</summary>
    /// <param name="decisions">The decisions on the target, oldest first.</param>
    /// <param name="direction">The direction of improvement.</param>
    /// <param name="unitId">
    /// The id of the unit whose own target points are used where it has any, or null for the whole organisation.
    /// </param>
    /// <returns>The movement, or null if no decision has a level.</returns>
    public static TargetMovement? Between(IReadOnlyList<TargetDecision> decisions, Direction direction, string? unitId)
    {
        decimal[] levels = [.. decisions.Select(decision => FinalLevel(decision, unitId)).OfType<decimal>()];
        if (levels.Length == 0)
        {
            return null;
        }

        int[] moves = [.. levels.Skip(1).Select((level, i) => level.CompareTo(levels[i]))];
        return new TargetMovement(
            levels[0], levels[^1], moves.Count(move => move < 0), moves.Count(move => move > 0),
            direction == Direction.HigherIsBetter ? levels[^1] < levels[0] : levels[^1] > levels[0]);
    }

    /// <summary>Writes the movement as one phrase, or returns null if the target never moved.</summary>
    public LocalText? Phrase()
    {
        if (Lowered + Raised == 0)
        {
            return null;
        }

        return new LocalText(Format(Language.Danish), Format(Language.English));
    }

    private static decimal? FinalLevel(TargetDecision decision, string? unitId) =>
        unitId is not null && decision.Units.TryGetValue(unitId, out IReadOnlyList<TargetPoint>? own) && own.Count > 0
            ? own[^1].Value
            : decision.Points.Count > 0 ? decision.Points[^1].Value : null;

    private string Format(Language language)
    {
        bool danish = language == Language.Danish;
        string moves = string.Join(danish ? " og " : " and ", new[]
        {
            Times(Lowered, danish ? "sænket" : "lowered", danish), Times(Raised, danish ? "hævet" : "raised", danish),
        }.OfType<string>());
        string change = ChangePercent is { } percent ? ", " + Signed(percent, language) : string.Empty;
        return (danish ? "mål " : "target ") + moves + change + (IsEased ? danish ? " (lempet)" : " (eased)" : string.Empty);
    }

    private static string Signed(decimal percent, Language language)
    {
        decimal size = Math.Abs(percent);
        return (percent < 0 ? "\u2212" : "+") + DisplayFormat.Quantity(size, size % 1 == 0 ? 0 : 1, "percent", language);
    }

    private static string? Times(int count, string verb, bool danish) => count switch
    {
        0 => null,
        1 => verb + (danish ? " én gang" : " once"),
        2 => verb + (danish ? " to gange" : " twice"),
        _ => verb + (danish ? $" {count} gange" : $" {count} times"),
    };
}
