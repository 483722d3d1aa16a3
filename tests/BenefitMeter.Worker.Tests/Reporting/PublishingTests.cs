using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public sealed class PublishingTests : IDisposable
{
    private static readonly Period January = Month(2026, 1);
    private static readonly Period February = Month(2026, 2);

    private readonly StoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

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
        Assert.Equal([new DatasetWatermark("post", AsOf, AsOf)], await store.ReadWatermarksAsync(Token));
    }

    [Fact]
    public async Task PublishAsync_SameFiguresAgain_AddsNoRowAndRecordsNothingChanged()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure figure = Figure("letters", January, 10);
        await PublishAsync(store, First(figure));

        IReadOnlyList<FigureChange> changes = FigureChanges.Between(
            await store.ReadCurrentFiguresAsync(["letters"], Token), [figure], Sample);
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

        DateTimeOffset? second = await PublishAsync(store, [.. FigureChanges.Between([old, other], [now, other], Sample)]);

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
        fixture.Execute("""
            CREATE TRIGGER stop BEFORE INSERT ON bm_figure WHEN new.period_id = '2026-02'
            BEGIN SELECT RAISE(ABORT, 'stopped by the test'); END
            """);
        Figure now = old with { Observation = old.Observation with { Value = 12 } };
        Publication publication = Publication(
            new FigureChange(old, now, ChangeCause.SourceCorrection), First(Figure("letters", February, 20))) with
        {
            Watermarks = [new DatasetWatermark("post", AsOf.AddDays(1), AsOf.AddDays(1))],
            Definitions = [new DefinitionVersion("letters", 1, "abc")],
        };

        long run = await BeginAsync(store);
        BenefitMeterException failure = await Assert.ThrowsAsync<BenefitMeterException>(
            () => store.PublishAsync(run, publication, Token));

        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Equal([old], await store.ReadCurrentFiguresAsync(["letters"], Token));
        Assert.Equal(1, fixture.Count("bi_figure_history"));
        Assert.Empty(await store.ReadDefinitionVersionsAsync(Token));
        Assert.Equal(AsOf, Assert.Single(await store.ReadWatermarksAsync(Token)).AsOf);
        Assert.Equal("running", await RunCellAsync(store, run, "outcome"));
    }

    [Fact]
    public async Task PublishAsync_FigureIsNoLongerTheOneCompared_IsRefused()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure figure = Figure("letters", January, 10);

        BenefitMeterException failure = await Assert.ThrowsAsync<BenefitMeterException>(
            () => PublishAsync(store, new FigureChange(figure, figure, ChangeCause.Progress)));

        Assert.Contains("letters/borger/2026-01", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, fixture.Count("bm_figure"));
    }

    [Fact]
    public async Task UnpublishedPublication_IsNotSeenAndTheNextPublishHeals()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure old = Figure("letters", January, 10);
        await PublishAsync(store, First(old));
        fixture.Execute("""
            INSERT INTO bm_publication (publication_id, run_id) VALUES (99, 1);
            UPDATE bm_figure SET superseded_by = 99;
            CREATE TEMP TABLE copy AS SELECT * FROM bm_figure;
            UPDATE copy SET figure_id = NULL, value = '99', publication_id = 99, superseded_by = NULL;
            INSERT INTO bm_figure SELECT * FROM copy;
            """);

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
    public async Task ReadCurrentFiguresAsync_HostileFigure_ComesBackToTheDigit()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure hostile = Hostile();

        await PublishAsync(store, First(hostile));

        Assert.Equal(hostile, Assert.Single(await store.ReadCurrentFiguresAsync(["share"], Token)));
        Assert.Equal(1234567890123456.789012345678m, await CellAsync(store, "bi_figure", FigureKey.Of(hostile), "value"));
        using SqliteConnection connection = fixture.Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT value, numerator, denominator FROM bm_figure";
        using SqliteDataReader row = command.ExecuteReader();
        Assert.True(row.Read());
        Assert.Equal(("1234567890123456.789012345678", "-0.0000000000000000000000000001", "100"),
            (row.GetString(0), row.GetString(1), row.GetString(2)));
    }

    private static Figure Hostile() => new()
    {
        IndicatorId = "share",
        UnitId = "kommune",
        DefinitionVersion = 3,
        DefinitionBreak = true,
        Observation = new Observation
        {
            Period = January,
            Value = 1234567890123456.789012345678m,
            Numerator = -0.0000000000000000000000000001m,
            Denominator = 100.000m,
            RowsCounted = long.MaxValue,
            State = ObservationState.NotApplicable,
            Reason = "Zero'Denominator",
            IsComplete = true,
            IsFinal = true,
            CoveragePercent = 0,
            DataThrough = new DateOnly(2024, 2, 29),
        },
        Realisation = new Realisation
        {
            Baseline = decimal.MaxValue,
            BaselineFirst = decimal.MinValue,
            Plan = 1.1m,
            PlanFirst = 1.2m,
            Target = 1.3m,
            TargetFirst = 1.4m,
            TargetDate = new DateOnly(9999, 12, 30),
            RealisedPlanPercent = 1.5m,
            RealisedTargetPercent = 1.6m,
            RealisedFirstPercent = 1.7m,
            RealisedForecastPercent = 1.8m,
            Deviation = -1.9m,
            MissingAmount = 2.1m,
            Forecast = 2.2m,
            ForecastLow = 2.3m,
            ForecastHigh = 2.4m,
            DelayMonths = 2.5m,
            DelayAtLeast = true,
            LeadMonths = 2.6m,
            TrendDelayMonths = 2.7m,
            Result = Status.Red,
            ResultBasis = "PlanToDate",
            ResultReason = "R",
            Timeline = Status.Yellow,
            TimelineReason = "T",
            IsProvisional = true,
            SentenceDanish = "Rød: 71,0 % mod \"plan\"; DROP TABLE bm_figure; --'æøå\n€",
            SentenceEnglish = "It's 'red'; 100 %\r\n",
        },
    };

    private static async Task<object?> RunCellAsync(ReportingStore store, long run, string column)
    {
        ViewRows rows = await store.ReadViewAsync("bi_run", new Dictionary<string, object> { ["run_id"] = run }, Token);
        return Assert.Single(rows.Rows)[rows.Columns.ToList().IndexOf(column)];
    }
}
