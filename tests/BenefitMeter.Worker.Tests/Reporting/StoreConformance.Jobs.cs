using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    private static readonly DateTimeOffset Passed = new(2026, 4, 1, 5, 30, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Far = new(2099, 4, 1, 5, 30, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task JobHealth_NeverRan_WaitsAndShowsTheCatalogue()
    {
        ReportingStore store = await fixture.OpenAsync();

        await store.WriteJobsAsync([Post(runBy: Far)], Token);

        IReadOnlyDictionary<string, object?> row = await PostHealthAsync(store);
        RowAssert.Equal(
            row, ("health", "waiting"), ("overdue", 0L), ("dataset_name_da", "Breve"), ("source_id", "mail"),
            ("schedule", "daily 05:30"), ("contact", "IT, 1234"));
        Assert.Equal(
            ("2099-04-01T05:30:00.000Z", "2099-04-01T05:30:00.000Z", 0L),
            (row["expected_by"], row["next_run_at"], row["attempts"]));
        Assert.Null(row["last_run_id"]);
        Assert.Null(row["overdue_reason"]);
    }

    [Theory]
    [InlineData(true, false, "run")]
    [InlineData(false, true, "delivery")]
    [InlineData(true, true, "run")]
    public async Task JobHealth_ExpectedMomentPassed_TurnsOverdueByItself(bool run, bool delivery, string reason)
    {
        ReportingStore store = await fixture.OpenAsync();

        await store.WriteJobsAsync([Post(runBy: run ? Passed : Far, deliveryBy: delivery ? Passed : Far)], Token);

        IReadOnlyDictionary<string, object?> row = await PostHealthAsync(store);
        RowAssert.Equal(
            row, ("overdue", 1L), ("health", "overdue"), ("overdue_reason", reason), ("expected_by", "2026-04-01T05:30:00.000Z"),
            ("expected_through", "2026-03-31"));
    }

    [Fact]
    public async Task JobHealth_RanThoughNothingChanged_HasALaterSuccessThanChange()
    {
        ReportingStore store = await fixture.OpenAsync(Month(2026, 3));
        await store.WriteJobsAsync([Post(runBy: Far)], Token);

        await PublishAsync(store, First(Figure("letters", Month(2026, 3), 10)));
        await Task.Delay(20, Token);
        await PublishAsync(store);

        IReadOnlyDictionary<string, object?> row = await PostHealthAsync(store);
        RowAssert.Equal(
            row, ("health", "ok"), ("last_outcome", "nothing-changed"), ("figures_changed", 0L), ("rows_read", 10L),
            ("data_through", "2026-03-31"), ("node", Environment.MachineName));
        Assert.True(string.CompareOrdinal((string)row["last_change_at"]!, (string)row["last_success_at"]!) < 0);
        Assert.Equal(row["last_change_at"], fixture.Text("SELECT ended_at FROM bm_run WHERE figures_changed = 1"));
    }

    [Fact]
    public async Task JobHealth_FailedSinceASuccess_CountsTheAttemptsUntilTheNextOne()
    {
        ReportingStore store = await fixture.OpenAsync();
        await store.WriteJobsAsync([Post(runBy: Far)], Token);
        await PublishAsync(store);
        await store.EndRunAsync(await BeginAsync(store), new RunEnd(RunOutcome.Failed, null, "No file.", "Call."), Token);
        await store.EndRunAsync(
            await BeginAsync(store), new RunEnd(RunOutcome.Failed, null, "Half a file.", "Call again."), Token);

        IReadOnlyDictionary<string, object?> failing = await PostHealthAsync(store);
        await PublishAsync(store);
        IReadOnlyDictionary<string, object?> well = await PostHealthAsync(store);

        RowAssert.Equal(
            failing, ("health", "failing"), ("last_outcome", "failed"), ("attempts", 2L), ("failure", "Half a file."),
            ("hint", "Call again."));
        RowAssert.Equal(well, ("health", "ok"), ("attempts", 0L), ("failure", null), ("hint", null));
    }

    [Theory]
    [InlineData("2099-01-01T00:00:00.000Z", "paused", 0)]
    [InlineData("2001-01-01T00:00:00.000Z", "overdue", 1)]
    public async Task JobHealth_PausedSource_IsNotOverdueUntilThePauseEnds(string until, string health, int overdue)
    {
        ReportingStore store = await fixture.OpenAsync();
        await store.WriteJobsAsync([Post(runBy: Passed)], Token);
        fixture.Execute($"""
            INSERT INTO bm_pause (source_id, until_at, paused_by, recorded_at)
            VALUES ('mail', '{until}', 'dir', '2001-01-01T00:00:00.000Z')
            """);

        IReadOnlyDictionary<string, object?> row = await PostHealthAsync(store);

        Assert.Equal((health, (long)overdue), (row["health"], row["overdue"]));
    }

    [Fact]
    public async Task WriteJobsAsync_DatasetLeftTheCatalogue_IsNotShownAndWritingTheSameWritesNothing()
    {
        ReportingStore store = await fixture.OpenAsync();
        JobRecord post = Post(runBy: Far);

        Assert.Equal(1, await store.WriteJobsAsync([post], Token));
        Assert.Equal(0, await store.WriteJobsAsync([post], Token));
        Assert.Equal(post, (await store.ReadJobsAsync(Token)).Jobs["post"]);
        Assert.Equal(2, await store.WriteJobsAsync([post with { DatasetId = "calls" }], Token));

        Assert.Equal(
            "calls",
            Assert.Single((await store.ReadViewAsync("bi_job_health", Token)).Rows)[0]);
    }

    [Fact]
    public async Task ReadJobsAsync_KnowsSuccessAndReach()
    {
        ReportingStore store = await fixture.OpenAsync();
        await PublishAsync(store);
        await store.EndRunAsync(await BeginAsync(store), new RunEnd(RunOutcome.Failed, null, "No file.", "Call."), Token);

        JobFacts facts = await store.ReadJobsAsync(Token);

        Assert.Equal(
            fixture.Text("SELECT started_at FROM bm_run WHERE outcome = 'nothing-changed'"),
            StoredText.Of(facts.LastSuccess["post"]));
        Assert.Equal(AsOf, facts.Reach["post"]);
        Assert.Equal(AsOf, await store.ReadLastDayAsync("measure", Token));
        Assert.Null(await store.ReadLastDayAsync("other", Token));
        Assert.Empty(facts.Jobs);
    }

    [Fact]
    public async Task RemoveHistoryAsync_KeepsFiguresTheirRunsAndTheLastOfEachOutcome()
    {
        ReportingStore store = await fixture.OpenAsync(Month(2026, 2), Month(2026, 3));
        await PublishAsync(store, First(Figure("letters", Month(2026, 2), 8)));
        await PublishAsync(store, First(Figure("letters", Month(2026, 3), 10)));
        for (int i = 0; i < 3; i++)
        {
            long run = await BeginAsync(store);
            await store.RecordFindingsAsync(
                run, [new RunFinding("post", null, new MeasuringFinding("FutureDate", null, null, null, 1, new("x", "x")))],
                Token);
            await store.EndRunAsync(run, new RunEnd(RunOutcome.Failed, null, "No file.", "Call."), Token);
        }

        long young = await BeginAsync(store);
        fixture.Execute($"UPDATE bm_run SET started_at = '2020-01-01T00:00:00.000Z' WHERE run_id <> {young}");

        (int runs, int findings) = await store.RemoveHistoryAsync(Passed, Token);

        Assert.Equal((2, 3), (runs, findings));
        Assert.Equal((4L, 0L, 2L), (fixture.Count("bm_run"), fixture.Count("bm_finding"), fixture.Count("bi_figure")));
        Assert.Equal((0, 0), await store.RemoveHistoryAsync(Passed, Token));
    }

    private static JobRecord Post(DateTimeOffset runBy, DateTimeOffset? deliveryBy = null) => new(
        "post", new LocalText("Breve", "Letters"), "mail", "IT, 1234", "daily 05:30",
        new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Far, runBy, deliveryBy, new DateOnly(2026, 3, 31));

    private static async Task<IReadOnlyDictionary<string, object?>> PostHealthAsync(ReportingStore store)
    {
        ViewRows view = await store.ReadViewAsync("bi_job_health", Token);
        return view.Columns.Zip(Assert.Single(view.Rows)).ToDictionary(cell => cell.First, cell => cell.Second);
    }
}
