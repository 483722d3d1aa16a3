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
    /// <summary>Judges a series. Returns one realisation for each observation, in the same order.</summary>
    /// <param name="series">The indicator and the targets of the unit.</param>
    /// <param name="observations">The unit's observations of one grain, in chronological order.</param>
    /// <param name="baseline">Gets the current baseline of a period, or null.</param>
    /// <param name="firstBaseline">Gets the first approved baseline of a period, or null.</param>
    /// <param name="forecastFrom">
    /// The first day that a forecast may use: after the baseline window, and in the current definition version.
    /// </param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="reusable">
    /// Realisations of earlier runs that may be reused, one for each observation, with null if the observation must be judged.
    /// Null judges all. Figures that had or now have a forecast, staleness or a step are always judged again, because only the
    /// latest figures have these.
    /// </param>
    /// <param name="start">
    /// The beginning of the series before the first observation, or null if no earlier observations were left out.
    /// </param>
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
            if (i != lastFinal && i != lastDelivered && reusable?[i] is { } reused
                && (i < settled
                    || (reused is { Forecast: null, ResultReason: not (Staleness.Code or StepRule.Code) } && !steps[i])))
            {
                realisations[i] = reused;
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

        // A cumulative target plans the year to date, not the period.
        decimal? PlanOf(int index) => series.Target?.Profile is not { IsCumulative: false } profile ? null
            : reusable?[index] is { } reused ? reused.Plan
            : Levels.At(observations[index].Period, profile, baseline(observations[index].Period)?.Value).Plan;
    }

    // A reused realisation, and all before it, already have the smileys of their series, so they are left unchanged.
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

        // Only the plan-ratio method uses the plan, and calculating it takes longer than the rest of a point.
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

/// <summary>The beginning of a series of which only the latest observations were read.</summary>
/// <param name="First">The first period of the series, from which trends count.</param>
/// <param name="Checkpoint">The checkpoint with what an earlier run found about the periods that were not read.</param>
public sealed record SeriesStart(Period First, SeriesCheckpoint Checkpoint);
