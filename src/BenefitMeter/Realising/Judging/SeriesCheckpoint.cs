using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Determines how far back the next run must read a series to judge it as if it had read the whole series. Forecasts, steps,
/// staleness and year-to-date sums depend on a limited number of earlier figures. A smiley that depends on its own history
/// (rule 9) may depend on all earlier figures, so for indicators with such smileys all figures are read.
/// </summary>
/// <param name="Key">The series.</param>
/// <param name="ReadFrom">The first period whose figure must be read, or null if all must be.</param>
/// <param name="SettledBefore">The first day of the first period whose step may still change. See <see cref="StepRule"/>.</param>
/// <param name="LevelFrom">The first day of the level with which that period is compared.</param>
public sealed record SeriesCheckpoint(SeriesKey Key, Period? ReadFrom, DateOnly SettledBefore, DateOnly LevelFrom)
{
    /// <summary>Creates the checkpoint of a series from its published figures.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="version">The definition version with which the indicator is measured now.</param>
    /// <param name="figures">The figures, in chronological order; at least one.</param>
    /// <param name="nextFirstDay">The first day that the next run measures again. See <see cref="ReadWindow"/>.</param>
    /// <param name="previous">The checkpoint that this run used, or null if it read all figures.</param>
    public static SeriesCheckpoint Create(
        IndicatorDefinition indicator, int version, IReadOnlyList<Figure> figures,
        DateOnly nextFirstDay, SeriesCheckpoint? previous)
    {
        SeriesKey key = new(indicator.Id, figures[0].UnitId, figures[0].Observation.Period.Grain);
        if (key.Grain == PeriodGrain.All || indicator.Judging.HasHysteresis || WindowOf(indicator.Baseline)?.End > nextFirstDay)
        {
            return All(key);
        }

        Observation[] observations = [.. figures.Select(figure => RetainedFigures.ObservationOf(figure, version))];
        bool isCumulative = indicator.Targets is [.., { Profile: ProfileShape.Key }];
        (int settled, int level) = (previous ?? All(key)).IndexesIn(observations);
        (_, int[] levels) =
            StepRule.Walk(
                indicator, observations, index => isCumulative ? null : figures[index].Realisation.Plan, settled, level);
        int open = FirstAfter(observations, nextFirstDay);
        int next = FirstUnsettled(observations, open);
        if (next == observations.Length || next < settled)
        {
            // The next run measures figures that this one knew as settled, so it must read what they were judged by.
            return All(key);
        }

        // The next run reads the series from here on, not its whole history (decision 0016).
        int readFrom = FirstUsed(observations, next, levels[next], isCumulative);
        int step = figures.Index().Where(each => each.Item.Realisation.ResultReason == StepRule.Code).Select(each => each.Index)
            .FirstOrDefault(next);
        return new SeriesCheckpoint(
            key, observations[Math.Max(Math.Min(Math.Min(readFrom, step), open - 1), 0)].Period,
            observations[next].Period.Start, observations[levels[next]].Period.Start);
    }

    /// <summary>Gets the checkpoint of a series of which all figures must be read and none is settled.</summary>
    public static SeriesCheckpoint All(SeriesKey key) => new(key, null, DateOnly.MinValue, DateOnly.MinValue);

    /// <summary>
    /// Finds, among the observations that were read, the first unsettled one and the first one of the level with which it is
    /// compared.
    /// </summary>
    internal (int Settled, int Level) IndexesIn(IReadOnlyList<Observation> observations) =>
        (FirstFrom(observations, SettledBefore), FirstFrom(observations, LevelFrom));

    private static WindowBaseline? WindowOf(BaselineDefinition? baseline) => baseline switch
    {
        WindowBaseline window => window,
        VolumeAdjustedBaseline adjusted => adjusted.Window,
        _ => null,
    };

    // The next run may judge some figures again although it does not measure their periods: the latest final one, the latest
    // delivered one, and those of the last closed periods, whose steps later periods can still confirm.
    private static int FirstUnsettled(Observation[] observations, int open)
    {
        int settled = open;
        int closed = 0;
        int final = 0;
        int delivered = 0;
        for (int i = open - 1; i >= 0 && (closed < StepRule.ConfirmingPeriods || final == 0 || delivered == 0); i--)
        {
            bool isClosed = StepRule.IsClosed(observations[i]) && closed++ < StepRule.ConfirmingPeriods;
            bool isFinal = observations[i] is { IsFinal: true, Value: not null } && final++ == 0;
            bool isDelivered = observations[i].IsDelivered && delivered++ == 0;
            settled = isClosed || isFinal || isDelivered ? i : settled;
        }

        return settled;
    }

    private static int FirstUsed(Observation[] observations, int next, int level, bool isCumulative)
    {
        int final = 0;
        int first = next;
        while (first > 0 && final < Math.Max(StepRule.MaxEarlierPeriods, ForecastRule.MaxPoints))
        {
            first--;
            final += observations[first] is { IsFinal: true, Value: not null } ? 1 : 0;
        }

        int seasons = Math.Max(next - (2 * GrainLength.PeriodsPerYear(observations[next].Period.Grain)), level);
        int year = isCumulative
            ? Array.FindIndex(
                observations, each => YearPosition.Of(each.Period).Year == YearPosition.Of(observations[next].Period).Year)
            : next;
        return Math.Min(Math.Min(first, seasons), year);
    }

    private static int FirstAfter(Observation[] observations, DateOnly day)
    {
        int first = Array.FindIndex(observations, each => each.Period.End > day);
        return first < 0 ? observations.Length : first;
    }

    private static int FirstFrom(IReadOnlyList<Observation> observations, DateOnly day)
    {
        int first = 0;
        while (first < observations.Count && observations[first].Period.Start < day)
        {
            first++;
        }

        return first;
    }
}

/// <summary>A series: the figures of one indicator, unit and grain.</summary>
/// <param name="IndicatorId">The indicator's id.</param>
/// <param name="UnitId">The unit's id.</param>
/// <param name="Grain">The grain.</param>
public readonly record struct SeriesKey(string IndicatorId, string UnitId, PeriodGrain Grain);
