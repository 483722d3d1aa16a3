using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>Judges all figures of one indicator, unit and grain (rules 15, 31).</summary>
public static class SeriesJudge
{
    /// <summary>Judges a series, one realisation an observation, in the same order.</summary>
    /// <param name="series">The indicator and what is asked of the unit.</param>
    /// <param name="observations">The unit's observations of one grain, in order of time.</param>
    /// <param name="baseline">Gives the current baseline of a period, or null.</param>
    /// <param name="firstBaseline">Gives the first approved baseline of a period, or null.</param>
    /// <param name="forecastFrom">
    /// The first day whose figures a forecast may use: after the baseline window and of the current definition version.
    /// </param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="reusable">
    /// Realisations of earlier runs that may stand, one an observation and null where it must be judged; null judges all. What
    /// only the latest figure has, a forecast and staleness, is judged anew wherever it was or is now, and so is a step.
    /// </param>
    /// <param name="start">What is known of the periods before the first observation; null where there are none.</param>
    public static IReadOnlyList<Realisation> Judge(
        SeriesContext series,
        Observation[] observations,
        Func<Period, BaselineValue?> baseline,
        Func<Period, BaselineValue?> firstBaseline,
        DateOnly forecastFrom,
        DateOnly asOf,
        IReadOnlyList<Realisation?>? reusable = null,
        SeriesStart? start = null)
    {
        List<decimal?>? yearToDate =
            series.Target?.Profile is { IsCumulative: true } && observations is [{ Period.Grain: not PeriodGrain.All }, ..]
                ? YearToDate(observations)
                : null;
        int lastDelivered = Array.FindLastIndex(
            observations, observation => observation.IsDelivered && observation.Period.Grain != PeriodGrain.All);
        int lastFinal = Array.FindLastIndex(observations, observation => observation is { IsFinal: true, Value: not null });
        (int settled, int level) = start?.Checkpoint.IndexesIn(observations) ?? (0, 0);
        (bool[] steps, _) = StepRule.Walk(series.Indicator, observations, PlanOf, settled, level);
        var realisations = new Realisation[observations.Length];
        var evidences = new JudgingEvidence?[observations.Length];
        for (int i = 0; i < observations.Length; i++)
        {
            if (i != lastFinal && i != lastDelivered && reusable?[i] is { } stands
                && (i < settled
                    || (stands is { Forecast: null, ResultReason: not (Staleness.Code or StepRule.Code) } && !steps[i])))
            {
                realisations[i] = stands;
                continue;
            }

            Observation observation = observations[i];
            Period period = observation.Period;
            BaselineValue? current = baseline(period);
            var evidence = new JudgingEvidence(
                observation, current, firstBaseline(period), yearToDate?[i],
                i == lastFinal
                    ? Forecast(series, start?.First ?? observations[0].Period, observations, i, baseline, forecastFrom)
                    : null,
                i == lastDelivered && Staleness.IsStale(period.Grain, period.LastDay, asOf))
            {
                IsStep = steps[i],
            };
            realisations[i] = FigureJudge.Judge(series, evidence);
            evidences[i] = evidence;
        }

        return series.Indicator.Judging.HasHysteresis && observations.Length > 0
            ? ApplyHysteresis(series, observations[0].Period.Grain, evidences, realisations)
            : realisations;

        // A cumulated target plans the year to date, not the period.
        decimal? PlanOf(int place) => series.Target?.Profile is not { IsCumulative: false } profile ? null
            : reusable?[place] is { } stands ? stands.Plan
            : Levels.At(observations[place].Period, profile, baseline(observations[place].Period)?.Value).Plan;
    }

    // What stands from an earlier run stands with everything before it, so it holds what it held.
    private static Realisation[] ApplyHysteresis(
        SeriesContext series, PeriodGrain grain, JudgingEvidence?[] evidences, Realisation[] judged)
    {
        IReadOnlyList<Status> results = StatusHysteresis.Results(judged, series.Indicator);
        IReadOnlyList<Status> timelines = StatusHysteresis.Timelines(judged, grain, series.Indicator.Judging);
        return [.. judged.Select((each, i) =>
            evidences[i] is { } evidence ? FigureJudge.ApplyHysteresis(series, evidence, each, results[i], timelines[i]) : each)];
    }

    private static Forecast? Forecast(
        SeriesContext series, Period first, Observation[] observations, int last,
        Func<Period, BaselineValue?> baseline, DateOnly forecastFrom)
    {
        Period latest = observations[last].Period;
        if (series.Indicator.Judgement != Judgement.Improvement
            || series.Target?.Profile is not { TargetDate: { } targetDate } profile
            || targetDate <= latest.LastDay
            || latest.Grain == PeriodGrain.All)
        {
            return null;
        }

        // Only what is held to the plan asks for it, and working it out takes longer than the rest of a point.
        ForecastMethod method = ForecastRule.ChooseMethod(series.Indicator, profile.Shape);
        var points = new List<TrendPoint>(ForecastRule.MaxPoints);
        for (int i = last; i >= 0 && points.Count < ForecastRule.MaxPoints; i--)
        {
            if (observations[i] is { IsFinal: true, Value: { } value, Period: var period } && period.Start >= forecastFrom)
            {
                decimal? level = baseline(period)?.Value;
                decimal? plan = method == ForecastMethod.PlanRatio ? profile.LevelAt(period.LastDay, level) : null;
                points.Add(new TrendPoint(GrainLength.PeriodsAfter(first, period.Start), value, plan, level));
            }
        }

        points.Reverse();
        return !ForecastRule.HasEnoughPoints(points, series.Indicator.Judging.ForecastPoints) ? null : ForecastRule.Make(
            method, latest.Grain, points,
            GrainLength.PeriodsAfter(first, targetDate), baseline(latest)?.Value, profile.FinalTarget,
            series.Indicator.Direction);
    }

    private static List<decimal?> YearToDate(Observation[] observations)
    {
        var sums = new List<decimal?>(observations.Length);
        foreach (IGrouping<int, Observation> year in observations.GroupBy(observation =>
            YearPosition.Of(observation.Period).Year))
        {
            bool startsWithYear = YearPosition.Of(year.First().Period).Number == 1;
            sums.AddRange(CumulativeSeries.RunningSums(
                [.. year.Select(observation => startsWithYear && observation.IsComplete ? observation.Value : null)]));
        }

        return sums;
    }
}

/// <summary>The beginning of a series of which only the latest observations are at hand.</summary>
/// <param name="First">Its first period, from which a trend counts.</param>
/// <param name="Checkpoint">What an earlier run found out about the periods that are left out.</param>
public sealed record SeriesStart(Period First, SeriesCheckpoint Checkpoint);
