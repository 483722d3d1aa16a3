using BenefitMeter.Time;

namespace BenefitMeter.Realising.Targets;

/// <summary>
/// The levels with which a figure is compared at its period's end. For a cumulative target they are sums to date.
/// </summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plan">The planned level.</param>
/// <param name="Target">The final level.</param>
/// <param name="TargetBaseline">
/// The baseline that the final level improves on; for a cumulative target the baseline of the whole year.
/// </param>
internal readonly record struct Levels(decimal? Baseline, decimal? Plan, decimal? Target, decimal? TargetBaseline)
{
    /// <summary>Gets the planned level before rounding, or null if nothing is planned or the target is cumulative.</summary>
    public decimal? UnroundedPlan { get; private init; }

    /// <summary>Gets the levels of a period.</summary>
    public static Levels At(Period period, TargetProfile? profile, decimal? baseline)
    {
        if (period.Grain == PeriodGrain.All)
        {
            return new Levels(baseline, null, profile?.FinalTarget, baseline);
        }

        if (profile is not { IsCumulative: true })
        {
            decimal? level = profile?.LevelAt(period.LastDay, baseline);
            return new Levels(baseline, Rounding.ForStorage(level), profile?.FinalTarget, baseline) { UnroundedPlan = level };
        }

        YearPosition position = YearPosition.Of(period);
        decimal target = profile.YearlyTarget(period.LastDay);
        decimal plan = Rounding.ForStorage(profile.CumulatedTo(target, position.Number, position.PerYear));
        return new Levels(baseline * position.Number, plan, target, baseline * position.PerYear);
    }
}
