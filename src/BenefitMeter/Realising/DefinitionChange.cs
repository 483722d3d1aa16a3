using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>Determines which figures remain when an indicator's definition changes (rule 12).</summary>
public static class DefinitionChange
{
    /// <summary>
    /// Retains the complete figures of an earlier definition, except for the periods that the caller requested, and marks the
    /// first figure after them as a definition break.
    /// </summary>
    /// <param name="current">The figures that readers see.</param>
    /// <param name="computed">The figures by the current definition.</param>
    /// <param name="isNamed">
    /// Determines whether the caller requested a period, so that its figure is replaced even if it is complete.
    /// </param>
    public static IReadOnlyList<Figure> RetainClosed(
        IReadOnlyCollection<Figure> current, IReadOnlyCollection<Figure> computed, Func<Period, bool> isNamed)
    {
        Dictionary<FigureKey, Figure> old = current
            .Where(figure => figure.Observation.IsComplete)
            .ToDictionary(FigureKey.Of);
        List<Figure> figures = new(computed.Count);
        Figure? previous = null;
        foreach (Figure figure in computed)
        {
            Figure? earlier = null;
            bool isOtherDefinition = old.Count > 0 && old.TryGetValue(FigureKey.Of(figure), out earlier)
                && earlier.DefinitionVersion != figure.DefinitionVersion;
            Figure retained = isOtherDefinition && !isNamed(figure.Observation.Period) ? earlier! : figure;
            bool isSameSeries = previous is not null && previous.IndicatorId == retained.IndicatorId
                && previous.UnitId == retained.UnitId
                && previous.Structure == retained.Structure
                && previous.Observation.Period.Grain == retained.Observation.Period.Grain;
            figures.Add(isSameSeries && retained == figure && previous!.DefinitionVersion != retained.DefinitionVersion
                ? retained with { DefinitionBreak = true }
                : retained);
            previous = retained;
        }

        return figures;
    }
}
