using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Realising.Targets;

/// <summary>
/// Determines which direction is an improvement, and whether baseline and target agree with it (rules C1.1, 8).
/// </summary>
public static class DirectionRule
{
    /// <summary>Gets 1 if larger values are better, or −1 if smaller values are better.</summary>
    public static int Sign(Direction direction) => direction == Direction.HigherIsBetter ? 1 : -1;

    /// <summary>
    /// Determines whether the baseline is already better than the target in the declared direction. For a fixed baseline this is
    /// an error in the catalogue; for a measured one the figure is grey.
    /// </summary>
    /// <returns>False also if target and baseline are equal, which is a different reason.</returns>
    public static bool IsBeyondTarget(Direction direction, decimal baseline, decimal target) =>
        direction == Direction.HigherIsBetter ? target < baseline : target > baseline;
}
