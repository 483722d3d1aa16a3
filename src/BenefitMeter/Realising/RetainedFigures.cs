using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>Published figures of periods that a run does not measure again, because nothing in them can have changed.</summary>
public sealed class RetainedFigures
{
    private readonly Dictionary<FigureKey, Figure> figures;
    private readonly Dictionary<SeriesKey, SeriesCheckpoint> checkpoints;

    /// <summary>Takes the figures of the periods that end before a day.</summary>
    /// <param name="published">The figures of the run's indicators, each key once.</param>
    /// <param name="firstDay">The first day that is measured again.</param>
    /// <param name="checkpoints">
    /// What was left out of them, by series; a series that is not named is there from its first figure.
    /// </param>
    public RetainedFigures(IEnumerable<Figure> published, DateOnly firstDay, IEnumerable<SeriesCheckpoint> checkpoints)
    {
        this.checkpoints = checkpoints.ToDictionary(memory => memory.Key);
        FirstDay = firstDay;
        figures = published.Where(figure => figure.Observation.Period.End <= firstDay).ToDictionary(FigureKey.Of);
    }

    /// <summary>Gets the first day that is measured again.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Gets the figure of a key; null where its period is measured again.</summary>
    internal Figure? Find(string indicatorId, string unitId, Period period, Structure structure) =>
        figures.GetValueOrDefault(new FigureKey(indicatorId, unitId, period.Grain, period.Id, structure));

    /// <summary>Gets what is known of a series besides the figures that were read.</summary>
    internal SeriesCheckpoint CheckpointOf(SeriesKey series) =>
        checkpoints.GetValueOrDefault(series) ?? SeriesCheckpoint.All(series);

    /// <summary>
    /// Gets a figure's observation as its series sees it: one that was measured with another meaning is no ground for a
    /// forecast (rule 31).
    /// </summary>
    internal static Observation ObservationOf(Figure figure, int version) =>
        figure.DefinitionVersion == version ? figure.Observation : figure.Observation with { IsFinal = false };
}
