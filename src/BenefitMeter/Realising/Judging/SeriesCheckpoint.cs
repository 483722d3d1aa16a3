using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// What the next run must know of a series so that it reads back only its latest figures and yet judges as if it had read all of
/// them: forecasts, steps, staleness and years to date look back a bounded number of figures. Smileys that are held may hang on
/// all of them, so of an indicator with such smileys all are read.
/// </summary>
/// <param name="Key">The series.</param>
/// <param name="ReadFrom">The first period whose figure is needed; null for all of them.</param>
/// <param name="SettledBefore">The first day of the first period whose step may still change (<see cref="StepRule"/>).</param>
/// <param name="LevelFrom">The first day of the level that this period is held against.</param>
public sealed record SeriesCheckpoint(SeriesKey Key, Period? ReadFrom, DateOnly SettledBefore, DateOnly LevelFrom)
{
    /// <summary>Works it out from the figures that are published of a series.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="version">The definition version it is measured with now.</param>
    /// <param name="figures">The figures, in order of time; at least one.</param>
    /// <param name="nextFirstDay">The first day that the next run measures again (<see cref="ReadWindow"/>).</param>
    /// <param name="previous">What this run knew itself; null where it read all figures.</param>
    public static SeriesCheckpoint Create(
        IndicatorDefinition indicator, int version, IReadOnlyList<Figure> figures,
        DateOnly nextFirstDay, SeriesCheckpoint? previous)
    {
        SeriesKey key = new(indicator.Id, figures[0].UnitId, figures[0].Observation.Period.Grain);
        if (key.Grain == PeriodGrain.All || indicator.Judging.HasHysteresis || WindowOf(indicator.Baseline)?.End > nextFirstDay)
        {
            return All(key);
        }

        Observation[] seen = [.. figures.Select(figure => RetainedFigures.ObservationOf(figure, version))];
        bool isCumulative = indicator.Targets is [.., { Profile: ProfileShape.Key }];
        (int settled, int level) = (previous ?? All(key)).IndexesIn(seen);
        (_, int[] levels) =
            StepRule.Walk(indicator, seen, place => isCumulative ? null : figures[place].Realisation.Plan, settled, level);
        int open = FirstAfter(seen, nextFirstDay);
        int next = Math.Max(FirstUnsettled(seen, open), settled);
        if (next == seen.Length)
        {
            return All(key);
        }

        // The next run reads the series from here on, not its whole history (decision 0016).
        int readFrom = FirstLookedAt(seen, next, levels[next], isCumulative);
        int step = figures.Index().Where(each => each.Item.Realisation.ResultReason == StepRule.Code).Select(each => each.Index)
            .FirstOrDefault(next);
        return new SeriesCheckpoint(
            key, seen[Math.Max(Math.Min(Math.Min(readFrom, step), open - 1), 0)].Period,
            seen[next].Period.Start, seen[levels[next]].Period.Start);
    }

    /// <summary>Gets what says that all figures of a series are read, and nothing is settled.</summary>
    public static SeriesCheckpoint All(SeriesKey key) => new(key, null, DateOnly.MinValue, DateOnly.MinValue);

    /// <summary>
    /// Finds the first unsettled observation, and the first of the level that it is held against, among those that were read.
    /// </summary>
    internal (int Settled, int Level) IndexesIn(IReadOnlyList<Observation> observations) =>
        (FirstFrom(observations, SettledBefore), FirstFrom(observations, LevelFrom));

    private static WindowBaseline? WindowOf(BaselineDefinition? baseline) => baseline switch
    {
        WindowBaseline window => window,
        VolumeAdjustedBaseline adjusted => adjusted.Window,
        _ => null,
    };

    // What the next run may judge again, though its period is not: the latest final and delivered figure, and what a level that
    // holds for two more closed periods tells of.
    private static int FirstUnsettled(Observation[] seen, int open)
    {
        int settled = open;
        int closed = 0;
        int final = 0;
        int delivered = 0;
        for (int i = open - 1; i >= 0 && (closed < StepRule.ConfirmingPeriods || final == 0 || delivered == 0); i--)
        {
            bool isClosed = StepRule.IsClosed(seen[i]) && closed++ < StepRule.ConfirmingPeriods;
            bool isFinal = seen[i] is { IsFinal: true, Value: not null } && final++ == 0;
            bool isDelivered = seen[i].IsDelivered && delivered++ == 0;
            settled = isClosed || isFinal || isDelivered ? i : settled;
        }

        return settled;
    }

    private static int FirstLookedAt(Observation[] seen, int next, int level, bool isCumulative)
    {
        int final = 0;
        int first = next;
        while (first > 0 && final < Math.Max(StepRule.MaxEarlierPeriods, ForecastRule.MaxPoints))
        {
            first--;
            final += seen[first] is { IsFinal: true, Value: not null } ? 1 : 0;
        }

        int seasons = Math.Max(next - (2 * GrainLength.PeriodsPerYear(seen[next].Period.Grain)), level);
        int year = isCumulative
            ? Array.FindIndex(seen, each => YearPosition.Of(each.Period).Year == YearPosition.Of(seen[next].Period).Year)
            : next;
        return Math.Min(Math.Min(first, seasons), year);
    }

    private static int FirstAfter(Observation[] seen, DateOnly day)
    {
        int first = Array.FindIndex(seen, each => each.Period.End > day);
        return first < 0 ? seen.Length : first;
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
