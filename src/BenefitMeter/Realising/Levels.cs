using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>The levels that a figure is held against at its period's end; for a cumulated target all of them to date.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plan">The planned level.</param>
/// <param name="Target">The final level.</param>
/// <param name="TargetBaseline">
/// The baseline that the final level is an improvement on: the year's for a cumulated target.
/// </param>
internal readonly record struct Levels(decimal? Baseline, decimal? Plan, decimal? Target, decimal? TargetBaseline)
{
    /// <summary>Gets the levels of a period.</summary>
    public static Levels At(Period period, TargetProfile? profile, decimal? baseline)
    {
        if (period.Grain == PeriodGrain.All)
        {
            return new Levels(baseline, null, profile?.FinalTarget, baseline);
        }

        if (profile is not { IsCumulative: true })
        {
            return new Levels(
                baseline, Rounding.Stored(profile?.LevelAt(period.LastDay, baseline)), profile?.FinalTarget, baseline);
        }

        YearPosition position = YearPosition.Of(period);
        decimal target = profile.YearlyTarget(period.LastDay);
        decimal plan = Rounding.Stored(profile.Cumulated(target, position.Number, position.PerYear));
        return new Levels(baseline * position.Number, plan, target, baseline * position.PerYear);
    }
}
