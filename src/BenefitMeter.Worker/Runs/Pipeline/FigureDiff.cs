using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>Measures and judges, hides what readers must not see, and compares with what they see now.</summary>
/// <param name="Changes">What has to be published.</param>
/// <param name="TrueFigures">The true numbers of what is hidden, for those who may see them.</param>
/// <param name="Findings">What is odd about the figures.</param>
/// <param name="Catalogue">The catalogue without the approved baselines that readers must not see.</param>
/// <param name="Series">What the next run must know of each series; none where it will read everything.</param>
internal sealed record FigureDiff(
    IReadOnlyList<FigureChange> Changes, TrueFigures TrueFigures, IReadOnlyList<RunFinding> Findings, Catalogue Catalogue,
    IReadOnlyList<SeriesCheckpoint> Series)
{
    /// <summary>
    /// Gets the indicators that must be measured together: those asked for, and where rows are persons every other active one
    /// of the same datasets, for one figure may give another away.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="datasets">The run's datasets.</param>
    /// <param name="asked">The indicators asked for.</param>
    public static IReadOnlyList<IndicatorDefinition> MeasuredTogether(
        Catalogue catalogue, IReadOnlyCollection<string> datasets, IReadOnlyList<IndicatorDefinition> asked) =>
        // One figure of persons may disclose another, so all are measured (decision 0036).
        !datasets.Any(dataset => catalogue.Datasets[dataset].RowsArePersons) ? asked :
        [
            .. asked.Concat(catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active
                && ExtractionPlan.WithVolumeIndicators(catalogue, [indicator]).SelectMany(each => each.DatasetIds)
                    .All(datasets.Contains)))
                .DistinctBy(indicator => indicator.Id),
        ];

    /// <summary>Makes them.</summary>
    /// <param name="runContext">What measures.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="together">The indicators measured.</param>
    /// <param name="tallies">What was gathered.</param>
    /// <param name="versions">The definition versions.</param>
    /// <param name="guard">Refuses a collapsed delivery.</param>
    /// <param name="incrementalLoad">What earlier runs kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<FigureDiff> ComputeAsync(
        RunContext runContext, MeasureRequest request, IReadOnlyList<IndicatorDefinition> together,
        IReadOnlyDictionary<string, DatasetTallies> tallies, DefinitionVersions versions, RowsGuard guard,
        IncrementalLoad incrementalLoad, CancellationToken cancellationToken)
    {
        string[] ids = [.. together.Select(indicator => indicator.Id)];
        DateOnly? firstDay = tallies.Values.First().Extraction.FirstDay;
        IReadOnlyList<SeriesCheckpoint> known =
            firstDay is null ? [] : await incrementalLoad.ReadCheckpointsAsync(tallies.Keys, cancellationToken);
        IReadOnlyList<Figure> current = runContext.Store is not { } store ? []
            : firstDay is null ? await store.ReadCurrentFiguresAsync(ids, cancellationToken)
            : await store.ReadLatestFiguresAsync(ids, cancellationToken);
        IReadOnlyDictionary<string, UnitTree> measuredBy = runContext.Store is { } organisations
            ? await organisations.ReadOrganisationsAsync(cancellationToken)
            : new Dictionary<string, UnitTree>();
        IndicatorFigures maker = new(
            runContext.Catalogue, tallies, runContext.Calendar, request.AsOf,
            firstDay is { } first ? new RetainedFigures(current, first, known) : null);
        MeasuredIndicator[] measured = [.. together.Select(maker.Measure)];
        HiddenFigures hidden = await HideAsync(runContext, measured, current, cancellationToken);
        List<Figure> computed = [];
        List<RunFinding> findings = [];
        foreach (MeasuredIndicator each in measured)
        {
            (IReadOnlyList<Figure> figures, IReadOnlyList<MeasuringFinding> found) = maker.Judge(
                each, versions.VersionOf(each.Indicator.Id), hidden,
                await BridgeReader.ReadAsync(
                    runContext, each.Indicator, versions.VersionOf(each.Indicator.Id), cancellationToken));
            computed.AddRange(figures);
            findings.AddRange(found.Where(_ => request.Indicators.Contains(each.Indicator))
                .Select(finding => new RunFinding(each.Indicator.DatasetId, each.Indicator.Id, finding)));
        }

        foreach (DatasetTallies delivered in tallies.Values)
        {
            guard.Check(delivered, current, computed);
        }

        Catalogue catalogue = runContext.Catalogue.AsOf(request.AsOf);
        IReadOnlyList<Figure> kept =
            DefinitionChange.RetainClosed(current, computed, period => request.IsBackfill && request.Covers(period));
        HashSet<string> asked = [.. request.Indicators.Select(indicator => indicator.Id)];
        return new FigureDiff(
            [.. FigureChanges.Between(current, kept, catalogue, measuredBy).Where(change => HidesPublished(change)
                || (asked.Contains(change.Key.IndicatorId) && request.Covers((change.New ?? change.Old!).Observation.Period)))],
            TrueFigures.Of(measured, hidden), findings,
            catalogue with
            {
                ApprovedBaselines =
                    [.. catalogue.ApprovedBaselines.Where(baseline => !HidesBaseline(baseline, measured, hidden))],
            },
            incrementalLoad.BuildCheckpoints(tallies.Values, kept, versions, known));
    }

    private static async Task<HiddenFigures> HideAsync(
        RunContext runContext, MeasuredIndicator[] measured, IReadOnlyList<Figure> current, CancellationToken cancellationToken)
    {
        UnitTree units = runContext.Catalogue.Organisation.Units;
        MeasuredIndicator[] persons =
            [.. measured.Where(each => each.Indicator.DatasetIds.Any(id => runContext.Catalogue.Datasets[id].RowsArePersons))];
        if (persons.Length == 0)
        {
            return HiddenFigures.None;
        }

        IReadOnlyDictionary<FigureKey, long> guarded = runContext.Store is { } known && current.Any(IsHidden)
            ? await known.ReadGuardedRowsAsync(cancellationToken) : new Dictionary<FigureKey, long>();
        DisclosedFigure[] seen = [.. current.Select(figure => new DisclosedFigure(
            figure.IndicatorId, figure.UnitId, figure.Observation, IsCurrent: true,
            guarded.TryGetValue(FigureKey.Of(figure), out long rows) ? rows : null))];
        HiddenFigures hidden = SmallNumbers.Find(persons, units, seen);

        // Only where something is hidden does it matter what readers saw before what they see now.
        return hidden.Count == 0 || runContext.Store is not { } store ? hidden : SmallNumbers.Find(
            persons, units,
            seen.Concat(
                (await store.ReadSupersededFiguresAsync([.. persons.Select(each => each.Indicator.Id)], cancellationToken))
                    .Select(figure =>
                        new DisclosedFigure(figure.IndicatorId, figure.UnitId, figure.Observation, IsCurrent: false, null))));
    }

    private static bool HidesBaseline(ApprovedBaseline baseline, MeasuredIndicator[] measured, HiddenFigures hidden) => measured
        .Where(each => each.Indicator.Id == baseline.IndicatorId).SelectMany(each => each.BaselinePeriods)
        .Any(period => (baseline.PeriodId.Length == 0 || period.Id == baseline.PeriodId)
            && hidden.Find(baseline.IndicatorId, baseline.UnitId, period) is not null);

    private static bool IsHidden(Figure figure) => figure.Observation.State == ObservationState.Suppressed;

    private static bool HidesPublished(FigureChange change) =>
        change is { New: { } now, Old: { } old } && IsHidden(now) && !IsHidden(old);
}
