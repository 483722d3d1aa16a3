using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>What a changed meaning does to a series (rule 12).</summary>
public static class DefinitionChange
{
    /// <summary>
    /// Keeps the complete figures of another meaning, unless the caller named their periods, and marks the first figure
    /// after them as a break.
    /// </summary>
    /// <param name="current">The figures that readers see.</param>
    /// <param name="computed">The figures of the meaning as it is now.</param>
    /// <param name="isNamed">
    /// Tells whether the caller named a period, so that it takes the new meaning even if it is closed.
    /// </param>
    public static IReadOnlyList<Figure> RetainClosed(
        IReadOnlyCollection<Figure> current, IReadOnlyCollection<Figure> computed, Func<Period, bool> isNamed)
    {
        Dictionary<FigureKey, Figure> old = current
            .Where(figure => figure.Observation.IsComplete)
            .ToDictionary(FigureKey.Of);
        List<Figure> kept = new(computed.Count);
        Figure? before = null;
        foreach (Figure figure in computed)
        {
            Figure? was = null;
            bool isOther = old.Count > 0 && old.TryGetValue(FigureKey.Of(figure), out was)
                && was.DefinitionVersion != figure.DefinitionVersion;
            Figure stays = isOther && !isNamed(figure.Observation.Period) ? was! : figure;
            bool isSameSeries = before is not null && before.IndicatorId == stays.IndicatorId && before.UnitId == stays.UnitId
                && before.Structure == stays.Structure
                && before.Observation.Period.Grain == stays.Observation.Period.Grain;
            kept.Add(isSameSeries && stays == figure && before!.DefinitionVersion != stays.DefinitionVersion
                ? stays with { DefinitionBreak = true }
                : stays);
            before = stays;
        }

        return kept;
    }
}
