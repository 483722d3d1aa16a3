using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>Published figures of periods that a run does not measure again, because nothing in them can have changed.</summary>
public sealed class EarlierFigures
{
    private readonly Dictionary<FigureKey, Figure> figures;

    /// <summary>Takes the figures of the periods that end before a day.</summary>
    /// <param name="published">The figures of the run's indicators, each key once.</param>
    /// <param name="firstDay">The first day that is measured again.</param>
    public EarlierFigures(IEnumerable<Figure> published, DateOnly firstDay)
    {
        FirstDay = firstDay;
        figures = published.Where(figure => figure.Observation.Period.End <= firstDay).ToDictionary(FigureKey.Of);
    }

    /// <summary>Gets the first day that is measured again.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Gets the figure of a key; null where its period is measured again.</summary>
    internal Figure? Find(string indicatorId, string unitId, Period period) =>
        figures.GetValueOrDefault(new FigureKey(indicatorId, unitId, period.Grain, period.Id));

    /// <summary>
    /// Gets a figure's observation as its series sees it: one that was measured with another meaning is no ground for a
    /// forecast (contracts.md 31).
    /// </summary>
    internal static Observation ObservationOf(Figure figure, int version) =>
        figure.DefinitionVersion == version ? figure.Observation : figure.Observation with { IsFinal = false };
}
