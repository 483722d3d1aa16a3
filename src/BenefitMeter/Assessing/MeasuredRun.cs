using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Assessing;

/// <summary>
/// The indicators of a run, measured and not yet judged: where something is hidden, judging must know what was shown and hidden
/// before (rule 22).
/// </summary>
public sealed class MeasuredRun
{
    private readonly AssessmentInput input;
    private readonly DefinitionVersions versions;
    private readonly IndicatorFigures maker;
    private readonly List<Refusal> refusals = [];
    private readonly MeasuredIndicator[] measured;
    private readonly MeasuredIndicator[] persons;
    private readonly HiddenFigures hiddenNow = HiddenFigures.None;

    internal MeasuredRun(AssessmentInput input)
    {
        this.input = input;
        IReadOnlyList<IndicatorDefinition> together = Scope.MeasuredTogether(input.Catalogue, input.Datasets);
        versions = new DefinitionVersions(input.Catalogue, together, State.Versions);
        maker = new IndicatorFigures(
            input.Catalogue, input.Tallies, input.Calendar, Scope.AsOf,
            input.Tallies.Values.First().Extraction.FirstDay is { } first
                ? new RetainedFigures(State.Figures, first, State.Checkpoints)
                : null);
        measured = [.. together.Select(Measure).OfType<MeasuredIndicator>()];
        persons = [.. measured.Where(each => each.Indicator.DatasetIds.Any(HasPersons))];
        NeedsHistory = persons.Length > 0 && State.Figures.Any(IsHidden);
        if (persons.Length > 0 && !NeedsHistory)
        {
            hiddenNow = SmallNumbers.Find(persons, Units, Seen(HiddenHistory.None));
            NeedsHistory = hiddenNow.Count > 0;
        }
    }

    /// <summary>
    /// Gets whether <see cref="Judge(HiddenHistory)"/> must know what was shown and hidden before; if not,
    /// <see cref="HiddenHistory.None"/> is enough.
    /// </summary>
    public bool NeedsHistory { get; }

    /// <summary>Gets the indicators whose rows are persons, of which the history is needed.</summary>
    public IReadOnlyCollection<string> PersonIndicatorIds => [.. persons.Select(each => each.Indicator.Id)];

    private AssessmentScope Scope => input.Scope;

    private PublishedState State => input.State;

    private UnitTree Units => input.Catalogue.Organisation.Units;

    /// <summary>
    /// Judges, hides what readers must not see, refuses collapsed deliveries and figures that cannot be told, and compares with
    /// what readers see now.
    /// </summary>
    /// <param name="history">What was shown and hidden before.</param>
    public Assessment Judge(HiddenHistory history)
    {
        HiddenFigures hidden = Hide(history);
        List<Figure> computed = [];
        List<RunFinding> findings = [];
        foreach (MeasuredIndicator each in measured)
        {
            Judge(each, hidden, computed, findings);
        }

        HashSet<string> refused = [.. refusals.SelectMany(refusal => refusal.IndicatorIds)];
        Figure[] current = [.. State.Figures.Where(figure => !refused.Contains(figure.IndicatorId))];
        RowsGuard guard = new(input.Catalogue, Scope, State.Accepted);
        refusals.AddRange(input.Tallies.Values.Select(delivered => guard.Check(delivered, current, computed)).OfType<Refusal>());
        refused.UnionWith(refusals.SelectMany(refusal => refusal.IndicatorIds));

        // One figure of persons may disclose another, so they are published together or not at all.
        IndicatorDefinition[] published = refused.Count > 0 && input.Datasets.Any(HasPersons)
            ? []
            : [.. Scope.Indicators.Where(indicator => !refused.Contains(indicator.Id))];
        return published.Length == 0
            ? input.Age() with { Refusals = refusals }
            : Publish(published, refused, computed, findings, hidden);
    }

    private Assessment Publish(
        IndicatorDefinition[] published, HashSet<string> refused, List<Figure> computed, List<RunFinding> findings,
        HiddenFigures hidden)
    {
        HashSet<string> asked = [.. published.Select(indicator => indicator.Id)];
        Figure[] current = [.. State.Figures.Where(figure => !refused.Contains(figure.IndicatorId))];
        IReadOnlyList<Figure> kept = DefinitionChange.RetainClosed(
            current, [.. computed.Where(figure => !refused.Contains(figure.IndicatorId))],
            period => Scope.IsBackfill && Scope.Covers(period));
        Assessment aged = input.Age([.. Scope.Indicators.Where(indicator => refused.Contains(indicator.Id))]);
        Catalogue catalogue = input.Catalogue.AsOf(Scope.AsOf);
        return new Assessment
        {
            Changes =
            [
                .. FigureChanges.Between(current, kept, catalogue, State.Organisations).Where(change => HidesPublished(change)
                    || (asked.Contains(change.Key.IndicatorId)
                        && Scope.Covers((change.New ?? change.Old!).Observation.Period))),
                .. aged.Changes,
            ],
            Findings = [.. aged.Findings, .. findings.Where(finding => asked.Contains(finding.IndicatorId!))],
            Published = published,
            Refusals = refusals,
            TrueFigures = TrueFigures.Of(measured, hidden),
            Catalogue = catalogue with
            {
                ApprovedBaselines = [.. catalogue.ApprovedBaselines.Where(baseline => !HidesBaseline(baseline, hidden))],
            },
            NewVersions = [.. versions.New.Where(version => asked.Contains(version.IndicatorId))],
            Watermarks =
            [
                .. input.Tallies.Where(each => !refusals.Exists(refusal => refusal.DatasetId == each.Key))
                    .Select(each => new DatasetWatermark(each.Key, each.Value.Reach, Scope.AsOf)),
            ],
            Checkpoints = input.IsRemembered && refusals.Count == 0 ? Checkpoints(kept) : [],
        };
    }

    private MeasuredIndicator? Measure(IndicatorDefinition indicator)
    {
        try
        {
            return maker.Measure(indicator);
        }
        catch (OverflowException)
        {
            Refuse(indicator);
            return null;
        }
    }

    private void Judge(MeasuredIndicator each, HiddenFigures hidden, List<Figure> computed, List<RunFinding> findings)
    {
        IndicatorDefinition indicator = each.Indicator;
        int version = versions.VersionOf(indicator.Id);
        try
        {
            (IReadOnlyList<Figure> figures, IReadOnlyList<MeasuringFinding> found) =
                maker.Judge(each, version, hidden, State.BridgeOf(indicator, version, input.Calendar));
            computed.AddRange(figures);
            findings.AddRange(found.Select(finding => new RunFinding(indicator.DatasetId, indicator.Id, finding)));
        }
        catch (OverflowException)
        {
            Refuse(indicator);
        }
    }

    private void Refuse(IndicatorDefinition indicator) => refusals.Add(new Refusal(
        [indicator.Id], null,
        new(
            $"En sum af indikatoren '{indicator.Id}' kræver flere cifre, end et tal kan have.",
            $"A total of indicator '{indicator.Id}' needs more digits than a figure can have."),
        TooManyDigits.Next));

    // Only where something is hidden does it matter what readers saw before what they see now.
    private HiddenFigures Hide(HiddenHistory history)
    {
        HiddenFigures hidden = NeedsHistory && hiddenNow.Count == 0
            ? SmallNumbers.Find(persons, Units, Seen(history))
            : hiddenNow;
        return hidden.Count == 0 ? hidden : SmallNumbers.Find(
            persons, Units,
            Seen(history).Concat(history.Superseded.Select(figure => new DisclosedFigure(
                figure.IndicatorId, figure.UnitId, figure.Observation, IsCurrent: false, null))));
    }

    private IEnumerable<DisclosedFigure> Seen(HiddenHistory history) => State.Figures.Select(figure => new DisclosedFigure(
        figure.IndicatorId, figure.UnitId, figure.Observation, IsCurrent: true,
        history.GuardedRows.TryGetValue(FigureKey.Of(figure), out long rows) ? rows : null));

    private SeriesCheckpoint[] Checkpoints(IReadOnlyList<Figure> published)
    {
        DateOnly?[] days =
        [
            .. input.Tallies.Select(each => each.Value.Reach is { } reach
                ? Scope.FirstDayAfter(input.Catalogue, input.Calendar, each.Key, new PreviousRead(Scope.AsOf, reach))
                : null),
        ];
        UnitTree units = Units.AsOf(Scope.AsOf);
        Dictionary<SeriesKey, SeriesCheckpoint> before = State.Checkpoints.ToDictionary(checkpoint => checkpoint.Key);
        return days.Contains(null) ? [] :
        [
            .. published.Where(figure => figure.Structure == Structure.AsWas)
                .GroupBy(figure => new SeriesKey(figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain))
                .Select(series =>
                    units.IsRestructured(series.Key.UnitId) ? SeriesCheckpoint.All(series.Key) : SeriesCheckpoint.Create(
                        input.Catalogue.Indicators[series.Key.IndicatorId], versions.VersionOf(series.Key.IndicatorId),
                        [.. series], days.Min()!.Value, before.GetValueOrDefault(series.Key))),
        ];
    }

    private bool HasPersons(string datasetId) => input.Catalogue.Datasets[datasetId].RowsArePersons;

    private bool HidesBaseline(ApprovedBaseline baseline, HiddenFigures hidden) => measured
        .Where(each => each.Indicator.Id == baseline.IndicatorId).SelectMany(each => each.BaselinePeriods)
        .Any(period => (baseline.PeriodId.Length == 0 || period.Id == baseline.PeriodId)
            && hidden.Find(baseline.IndicatorId, baseline.UnitId, period) is not null);

    private static bool IsHidden(Figure figure) => figure.Observation.State == ObservationState.Suppressed;

    private static bool HidesPublished(FigureChange change) =>
        change is { New: { } now, Old: { } old } && IsHidden(now) && !IsHidden(old);
}
