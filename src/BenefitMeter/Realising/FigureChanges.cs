using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>
/// Compares the figures that a run computed with the current ones. Unchanged figures are not published again (rule 21).
/// </summary>
public static class FigureChanges
{
    /// <summary>
    /// Determines what must be published so that readers see the computed figures. A current figure that was not computed
    /// remains, unless its unit does not exist in its period or its indicator no longer publishes its grain.
    /// </summary>
    /// <param name="current">The current figures of the run's indicators, each key once.</param>
    /// <param name="computed">The figures the run computed, each key once.</param>
    /// <param name="catalogue">The catalogue of the run, as of its day.</param>
    /// <param name="measuredBy">
    /// The organisation by which each indicator's current figures were measured, as of their day. Indicators for which it is
    /// unknown are left out.
    /// </param>
    /// <returns>The changes: the computed figures in their order, then the withdrawn ones. Empty if nothing changed.</returns>
    public static IReadOnlyList<FigureChange> Between(
        IReadOnlyCollection<Figure> current, IReadOnlyCollection<Figure> computed, Catalogue catalogue,
        IReadOnlyDictionary<string, UnitTree> measuredBy)
    {
        Dictionary<FigureKey, Figure> before = current.ToDictionary(FigureKey.Of);
        Dictionary<string, OrganisationChange> organisations = [];
        List<FigureChange> changes = [];
        foreach (Figure figure in computed)
        {
            Figure? old = null;
            if (before.Count == 0 || !before.Remove(FigureKey.Of(figure), out old))
            {
                changes.Add(new FigureChange(null, figure, null));
            }
            else if (!HasSameContent(old!, figure))
            {
                changes.Add(new FigureChange(old, figure, OwnCause(old!, figure, OrganisationOf(figure.IndicatorId))));
            }
        }

        Dictionary<(string, string, Structure), ChangeCause> causes = StrongestCauses(changes);
        IEnumerable<FigureChange> explained = changes.Select(change => change is { Old: not null, Cause: null }
            ? change with { Cause = causes.GetValueOrDefault(Series(change), ChangeCause.Progress) }
            : change);
        return [.. explained, .. Withdrawn(before.Values, catalogue)];

        OrganisationChange OrganisationOf(
            string indicatorId) => organisations.TryGetValue(indicatorId, out OrganisationChange? known)
                ? known
                : organisations[indicatorId] = new(measuredBy.GetValueOrDefault(indicatorId), catalogue.Organisation.Units);
    }

    /// <summary>
    /// Determines whether two figures have equal content. The day the data reach to is ignored, also where it occurs in the
    /// sentences.
    /// </summary>
    public static bool HasSameContent(Figure one, Figure other) =>
        one.Observation.DataThrough == other.Observation.DataThrough
            ? one == other
            : Unexplained(one) == Unexplained(other) && Undated(one) == Undated(other);

    // Cheap to compare, and mostly sufficient: sentences are written only if everything else is equal (decision 0013).
    private static Figure Unexplained(Figure figure) => figure with
    {
        Observation = figure.Observation with { DataThrough = null },
        Realisation = figure.Realisation with { Explanation = Explanation.None },
    };

    private static Figure Undated(Figure figure) => figure with
    {
        Observation = figure.Observation with { DataThrough = null },
        Realisation = figure.Realisation with
        {
            SentenceDanish = Undated(figure.Realisation.SentenceDanish, figure.Observation.DataThrough, Language.Danish),
            SentenceEnglish = Undated(figure.Realisation.SentenceEnglish, figure.Observation.DataThrough, Language.English),
        },
    };

    private static string Undated(string sentence, DateOnly? dataThrough, Language language) =>
        dataThrough is { } day
            ? sentence.Replace(DisplayFormat.Date(day, language), string.Empty, StringComparison.Ordinal)
            : sentence;

    private static IEnumerable<FigureChange> Withdrawn(IEnumerable<Figure> left, Catalogue catalogue)
    {
        foreach (Figure figure in left)
        {
            UnitTree units = catalogue.Organisation.Units;
            if (!units.Placements(figure.Structure).IsIn(figure.UnitId, DaySpan.Of(figure.Observation.Period))
                || (figure.Structure == Structure.Current && !units.IsRestructured(figure.UnitId)))
            {
                yield return new FigureChange(figure, null, ChangeCause.Organisation);
            }
            else if (catalogue.Indicators.TryGetValue(figure.IndicatorId, out IndicatorDefinition? indicator)
                && !indicator.Grains.Contains(figure.Observation.Period.Grain))
            {
                yield return new FigureChange(figure, null, ChangeCause.Definition);
            }
        }
    }

    /// <summary>
    /// Determines the cause from the two figures alone. Null if another figure of the series must explain the change.
    /// </summary>
    private static ChangeCause? OwnCause(Figure old, Figure now, OrganisationChange organisation)
    {
        (Observation earlier, Observation later) = (old.Observation, now.Observation);
        if (old.DefinitionVersion != now.DefinitionVersion || old.DefinitionBreak != now.DefinitionBreak)
        {
            return ChangeCause.Definition;
        }

        if (WithoutCompleteness(earlier) != WithoutCompleteness(later))
        {
            return organisation.Explains(old, now) ? ChangeCause.Organisation
                : !earlier.IsComplete ? ChangeCause.Progress
                : later.RowsCounted > earlier.RowsCounted ? ChangeCause.LateRows : ChangeCause.SourceCorrection;
        }

        return earlier.IsComplete != later.IsComplete || earlier.IsFinal != later.IsFinal ? ChangeCause.Settled
            : JudgedDifferently(old.Realisation, now.Realisation) is not { } judged
                ? (later.IsComplete ? null : ChangeCause.Progress)
            : judged is ChangeCause.Baseline or ChangeCause.Target && organisation.Affects(now) ? ChangeCause.Organisation
            : judged;
    }

    private static ChangeCause? JudgedDifferently(Realisation old, Realisation now)
    {
        // The observation is the same here, so only a baseline or a step can make a figure provisional or not.
        bool isStep = OneOnly(StepRule.Code);
        return (old.Baseline, old.BaselineFirst) != (now.Baseline, now.BaselineFirst)
            || (!isStep && old.IsProvisional != now.IsProvisional)
                ? ChangeCause.Baseline
            : (old.Target, old.TargetFirst, old.Plan, old.PlanFirst, old.TargetDate)
                != (now.Target, now.TargetFirst, now.Plan, now.PlanFirst, now.TargetDate) ? ChangeCause.Target
            : OneOnly(Staleness.Code) ? ChangeCause.Stale
            : isStep ? ChangeCause.Settled
            : null;

        bool OneOnly(string reason) => (old.ResultReason == reason) != (now.ResultReason == reason);
    }

    private static Observation WithoutCompleteness(Observation observation) =>
        observation with { IsComplete = false, IsFinal = false, DataThrough = null };

    private static Dictionary<(string, string, Structure), ChangeCause> StrongestCauses(IEnumerable<FigureChange> changes) =>
        changes.Where(change => change.Cause is not null).GroupBy(Series)
            .ToDictionary(series => series.Key, series => series.Min(change => change.Cause!.Value));

    private static (string IndicatorId, string UnitId, Structure Structure) Series(FigureChange change) =>
        (change.Key.IndicatorId, change.Key.UnitId, change.Key.Structure);
}
