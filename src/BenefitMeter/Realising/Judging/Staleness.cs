using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>Determines whether the last complete figure is too old to be judged (rule C9.4).</summary>
public static class Staleness
{
    /// <summary>The code of the reason not to judge the figure, and of the finding.</summary>
    public const string Code = "Stale";

    /// <summary>
    /// Determines whether more than two measuring periods have passed since the end of the last complete period. Always false for
    /// <see cref="PeriodGrain.All"/>.
    /// </summary>
    public static bool IsStale(PeriodGrain grain, DateOnly lastDay, DateOnly asOf) =>
        grain != PeriodGrain.All && GrainLength.AddPeriods(lastDay, grain, 2) < asOf;
}
