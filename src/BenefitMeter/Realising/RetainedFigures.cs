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

    /// <summary>Selects the figures of the periods that end before a day.</summary>
    /// <param name="published">The figures of the run's indicators, each key once.</param>
    /// <param name="firstDay">The first day that is measured again.</param>
    /// <param name="checkpoints">
    /// Describes, by series, which earlier figures were not read. A series without a checkpoint was read from its first figure.
    /// </param>
    public RetainedFigures(IEnumerable<Figure> published, DateOnly firstDay, IEnumerable<SeriesCheckpoint> checkpoints)
    {
        this.checkpoints = checkpoints.ToDictionary(checkpoint => checkpoint.Key);
        FirstDay = firstDay;
        figures = published.Where(figure => figure.Observation.Period.End <= firstDay).ToDictionary(FigureKey.Of);
    }

    /// <summary>Gets the first day that is measured again.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Gets the figure of a key, or null if its period is measured again.</summary>
    internal Figure? Find(string indicatorId, string unitId, Period period, Structure structure) =>
        figures.GetValueOrDefault(new FigureKey(indicatorId, unitId, period.Grain, period.Id, structure));

    /// <summary>Gets the checkpoint of a series. If none was given, the series was read from its first figure.</summary>
    internal SeriesCheckpoint CheckpointOf(SeriesKey series) =>
        checkpoints.GetValueOrDefault(series) ?? SeriesCheckpoint.All(series);

    /// <summary>
    /// Gets the observation of a figure as part of its series. An observation measured with another definition version is not
    /// used for forecasts (rule 31), so it is not marked as final.
    /// </summary>
    internal static Observation ObservationOf(Figure figure, int version) =>
        figure.DefinitionVersion == version ? figure.Observation : figure.Observation with { IsFinal = false };
}
