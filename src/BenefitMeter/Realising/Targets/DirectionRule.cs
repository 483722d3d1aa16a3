using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Realising.Targets;

/// <summary>Tells which way is better, and whether baseline and target agree (rules C1.1, 8).</summary>
public static class DirectionRule
{
    /// <summary>Gets 1 where a larger value is better, −1 where a smaller is.</summary>
    public static int Sign(Direction direction) => direction == Direction.HigherIsBetter ? 1 : -1;

    /// <summary>
    /// Tells whether the baseline already lies beyond the target in the declared direction. For a fixed baseline that is a
    /// mistake in the catalogue; for a measured one the figure is grey.
    /// </summary>
    /// <returns>False where target and baseline are equal, which is another reason.</returns>
    public static bool IsBeyondTarget(Direction direction, decimal baseline, decimal target) =>
        direction == Direction.HigherIsBetter ? target < baseline : target > baseline;
}
