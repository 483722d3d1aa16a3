using BenefitMeter.Assessing;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    private static readonly Period January = Month(2026, 1);
    private static readonly Period February = Month(2026, 2);
    private static readonly string[] Indicators = ["letters", "share", "open"];
    private static readonly Dictionary<string, UnitTree> NoUnits = [];

    [Fact]
    public async Task PublishAsync_FirstFigures_AreCurrentWithoutCause()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        Figure[] figures = [Figure("letters", January, 10), Figure("letters", February, 20)];

        DateTimeOffset? at = await PublishAsync(store, [.. figures.Select(First)]);

        Assert.Equal(figures, (await store.ReadCurrentFiguresAsync(["letters"], Token)).OrderBy(one => one.Observation.Period));
        PublishedFigure published = Assert.Single(await store.ReadHistoryAsync(FigureKey.Of(figures[0]), Token));
        Assert.Equal(at, published.RecordedAt);
        Assert.Null(published.SupersededAt);
        Assert.Null(published.Cause);
        Assert.Equal("succeeded", await RunCellAsync(store, published.RunId, "outcome"));
        Assert.Equal(2L, await RunCellAsync(store, published.RunId, "figures_changed"));
        Assert.Equal([new DatasetWatermark("post", AsOf, AsOf)],
            await store.WithSessionAsync(session =>
                RunTables.ReadWatermarksAsync(session, Token), Token));
    }

    [Fact]
    public async Task PublishAsync_SameFiguresAgain_AddsNoRowAndRecordsNothingChanged()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure figure = Figure("letters", January, 10);
        await PublishAsync(store, First(figure));

        IReadOnlyList<FigureChange> changes = FigureChanges.Between(
            await store.ReadCurrentFiguresAsync(["letters"], Token), [figure], Sample, NoUnits);
        long run = await BeginAsync(store);
        DateTimeOffset? at = await store.PublishAsync(run, Publication([.. changes]), Token);

        Assert.Null(at);
        Assert.Equal((1, 1), (fixture.Count("bi_figure_history"), fixture.Count("bm_publication")));
        Assert.Equal("nothing-changed", await RunCellAsync(store, run, "outcome"));
    }

    [Fact]
    public async Task PublishAsync_ChangedFigure_SupersedesAndKeepsTheOld()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        (Figure old, Figure other) = (Figure("letters", January, 10), Figure("letters", February, 5));
        Figure now = old with { Observation = old.Observation with { Value = 12, RowsCounted = 12 } };
        DateTimeOffset? first = await PublishAsync(store, First(old), First(other));

        DateTimeOffset? second =
            await PublishAsync(store, [.. FigureChanges.Between([old, other], [now, other], Sample, NoUnits)]);

        IReadOnlyList<PublishedFigure> history = await store.ReadHistoryAsync(FigureKey.Of(old), Token);
        Assert.Equal([old, now], history.Select(one => one.Figure));
        Assert.Equal([(first, second, (ChangeCause?)null), (second, null, ChangeCause.LateRows)],
            history.Select(one => ((DateTimeOffset?)one.RecordedAt, one.SupersededAt, one.Cause)));
        Assert.Equal(2, fixture.Count("bi_figure"));
        Assert.Equal(3, fixture.Count("bi_figure_history"));
        Assert.Equal(12m, await CellAsync(store, "bi_figure", FigureKey.Of(now), "value"));
    }

    [Fact]
    public async Task PublishAsync_WithdrawnFigure_IsHistoryWithoutSuccessor()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure figure = Figure("letters", January, 10);
        await PublishAsync(store, First(figure));

        await PublishAsync(store, new FigureChange(figure, null, ChangeCause.Organisation));

        Assert.Equal((0, 1), (fixture.Count("bi_figure"), fixture.Count("bi_figure_history")));
        Assert.Empty(await store.ReadCurrentFiguresAsync(["letters"], Token));
    }

    [Fact]
    public async Task PublishAsync_FailureInTheMiddle_LeavesTheOldFigures()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        Figure old = Figure("letters", January, 10);
        await PublishAsync(store, First(old));
        Figure now = old with { Observation = old.Observation with { Value = 12 } };
        Publication publication = Publication(
            new FigureChange(old, now, ChangeCause.SourceCorrection), First(Figure("letters", February, 20)),
            First(Figure("letters", February, 21))) with
        {
            Watermarks = [new DatasetWatermark("post", AsOf.AddDays(1), AsOf.AddDays(1))],
            Definitions = [new DefinitionVersion("letters", 1, "abc")],
        };

        long run = await BeginAsync(store);
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => store.PublishAsync(run, publication, Token));

        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Equal([old], await store.ReadCurrentFiguresAsync(["letters"], Token));
        Assert.Equal(1, fixture.Count("bi_figure_history"));
        Assert.Empty(await store.WithSessionAsync(session => RunTables.ReadDefinitionsAsync(session, Token), Token));
        Assert.Equal(AsOf, Assert.Single(await store.WithSessionAsync(session =>
            RunTables.ReadWatermarksAsync(session, Token), Token)).AsOf);
        Assert.Equal("running", await RunCellAsync(store, run, "outcome"));
    }

    [Fact]
    public async Task PublishAsync_FigureIsNoLongerTheOneCompared_IsRefused()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure figure = Figure("letters", January, 10);

        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => PublishAsync(store, new FigureChange(figure, figure, ChangeCause.Progress)));

        Assert.Contains("letters/borger/2026-01", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, fixture.Count("bm_figure"));
    }

    [Fact]
    public async Task UnpublishedPublication_IsNotSeenAndTheNextPublishHeals()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure old = Figure("letters", January, 10);
        Figure never = old with { Observation = old.Observation with { Value = 99 } };
        await PublishAsync(store, First(old));
        await PublishAsync(store, new FigureChange(old, never, ChangeCause.SourceCorrection));
        fixture.Execute("UPDATE bm_publication SET published_at = NULL WHERE publication_id = (SELECT MAX(publication_id) "
            + "FROM bm_publication)");

        Assert.Equal([old], await store.ReadCurrentFiguresAsync(["letters"], Token));
        Assert.Equal(10m, await CellAsync(store, "bi_figure", FigureKey.Of(old), "value"));
        Assert.Equal(1, fixture.Count("bi_figure_history"));

        Figure now = old with { Observation = old.Observation with { Value = 12 } };
        await PublishAsync(store, new FigureChange(old, now, ChangeCause.SourceCorrection));

        Assert.Equal([old, now], (await store.ReadHistoryAsync(FigureKey.Of(old), Token)).Select(one => one.Figure));
        Assert.Equal(2, fixture.Count("bm_figure"));
    }

    [Fact]
    public async Task PublishAsync_ClockHasNotMovedOn_TakesTheNextMillisecond()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        await PublishAsync(store, First(Figure("letters", January, 10)));
        fixture.Execute("UPDATE bm_publication SET published_at = '2999-12-31T23:59:59.999Z'");

        DateTimeOffset? at = await PublishAsync(store, First(Figure("letters", February, 10)));

        Assert.Equal(new DateTimeOffset(3000, 1, 1, 0, 0, 0, TimeSpan.Zero), at);
        Assert.Equal("3000-01-01T00:00:00.000Z",
            await CellAsync(store, "bi_figure", FigureKey.Of(Figure("letters", February, 10)), "recorded_at"));
    }

    [Fact]
    public async Task PublishAsync_ManyInARow_TimesIncreaseStrictly()
    {
        ReportingStore store = await fixture.OpenAsync(Enumerable.Range(1, 12).Select(month => Month(2025, month)));
        List<DateTimeOffset?> times = [];
        for (int month = 1; month <= 12; month++)
        {
            times.Add(await PublishAsync(store, First(Figure("letters", Month(2025, month), month))));
        }

        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task PublishAsync_SeveralAtOnce_EachHasAMomentOfItsOwnInTheOrderOfTheirCommits()
    {
        ReportingStore store = await fixture.OpenAsync(Enumerable.Range(1, 12).Select(month => Month(2025, month)));
        DateTimeOffset?[][] times = await Task.WhenAll(Enumerable.Range(0, 3).Select(task => Task.Run(
            async () =>
            {
                List<DateTimeOffset?> own = [];
                for (int month = 1; month <= 12; month++)
                {
                    own.Add(await PublishAsync(store, First(Figure(Indicators[task], Month(2025, month), month))));
                }

                return own.ToArray();
            },
            Token)));

        Assert.All(times, own => Assert.Equal(own.Order(), own));
        Assert.Equal(36, times.SelectMany(own => own).Distinct().Count());
        Assert.Equal(36, fixture.Count("bi_figure"));
    }

    private static async Task<object?> RunCellAsync(ReportingStore store, long run, string column)
    {
        ViewRows rows = await store.ReadViewAsync(new ViewSelection("bi_run") { Where = [("run_id", run)] }, Token);
        return Assert.Single(rows.Rows)[rows.Columns.ToList().IndexOf(column)];
    }
}
