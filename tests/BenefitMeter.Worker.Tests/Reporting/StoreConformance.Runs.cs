using BenefitMeter.Assessing;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task BeginRunAsync_IsSeenAtOnceAsRunning()
    {
        ReportingStore store = await fixture.OpenAsync();

        long run = await BeginAsync(store);

        IReadOnlyDictionary<string, object?> row = await RunAsync(store, run);
        RowAssert.Equal(
            row, ("invocation_id", "i1"), ("datasets", "post"), ("as_of", "2026-03-31"), ("outcome", "running"),
            ("command", "measure"));
        Assert.Equal((Environment.MachineName, Environment.UserName), (row["node"], row["system_user"]));
        Assert.Null(row["ended_at"]);
        Assert.Null(row["seconds"]);
    }

    [Fact]
    public async Task BeginRunAsync_RunOfADeadProcess_IsAbandoned()
    {
        ReportingStore store = await fixture.OpenAsync();
        long dead = await BeginAsync(store);
        long reused = await BeginAsync(store);
        long elsewhere = await BeginAsync(store);
        long alive = await BeginAsync(store);
        fixture.Execute($"""
            UPDATE bm_run SET process_id = {int.MaxValue} WHERE run_id = {dead};
            UPDATE bm_run SET started_at = '2001-01-01T00:00:00.000Z' WHERE run_id = {reused};
            UPDATE bm_run SET process_id = {int.MaxValue}, node = 'another-machine' WHERE run_id = {elsewhere};
            """);

        await BeginAsync(store);

        Assert.Equal("abandoned", (await RunAsync(store, dead))["outcome"]);
        Assert.Equal("abandoned", (await RunAsync(store, reused))["outcome"]);
        Assert.Equal("running", (await RunAsync(store, elsewhere))["outcome"]);
        Assert.Equal("running", (await RunAsync(store, alive))["outcome"]);
        Assert.NotNull((await RunAsync(store, dead))["hint"]);
    }

    [Fact]
    public async Task PublishAsync_RunThatWasTakenForDead_IsRecordedAsItEnded()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        long run = await BeginAsync(store);
        await store.EndRunAsync(run, new RunEnd(RunOutcome.Abandoned, null, "Its process ended.", "Nothing."), Token);

        await store.PublishAsync(run, Publication(First(Figure("letters", January, 1))), Token);

        RowAssert.Equal(
            await RunAsync(store, run), ("outcome", "succeeded"), ("figures_changed", 1L), ("failure", null), ("hint", null));
        await store.EndRunAsync(run, new RunEnd(RunOutcome.Abandoned, null, "Its process ended.", "Nothing."), Token);
        Assert.Equal("succeeded", (await RunAsync(store, run))["outcome"]);
    }

    [Fact]
    public async Task TryWriteAsync_LeavesNothing()
    {
        ReportingStore store = await fixture.OpenAsync();

        await store.TryWriteAsync(Token);
        await store.TryWriteAsync(Token);

        Assert.Equal(0, fixture.Count("bm_pause"));
    }

    [Fact]
    public async Task AcceptRowsAsync_AreReadBackAsTheyWere_OldestFirst()
    {
        ReportingStore store = await fixture.OpenAsync();
        Period march = new(PeriodGrain.Month, new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1));
        AcceptedRows[] accepted =
        [
            new("post", march, 3_000_000_000, "Påskelukket; \"ikke\" en fejl"), new("æøå", march, 0, "Strejke"),
            new("post", march, 7, "Strejke"),
        ];

        foreach (AcceptedRows each in accepted)
        {
            await store.AcceptRowsAsync(await BeginAsync(store), each, Token);
        }

        Assert.Equal(accepted, await store.WithSessionAsync(session => AcceptedDeliveries.ReadAsync(session, Token), Token));
    }

    [Fact]
    public async Task EndRunAsync_FailedRun_KeepsFailureAndHint()
    {
        ReportingStore store = await fixture.OpenAsync();
        long run = await BeginAsync(store);

        await store.EndRunAsync(run, new RunEnd(RunOutcome.Failed, 17, "No file.", "Look in the drop."), Token);

        IReadOnlyDictionary<string, object?> row = await RunAsync(store, run);
        RowAssert.Equal(
            row, ("outcome", "failed"), ("rows_read", 17L), ("figures_changed", 0L), ("failure", "No file."),
            ("hint", "Look in the drop."));
        Assert.IsType<decimal>(row["seconds"]);
    }

    [Fact]
    public async Task RecordStepAndFindings_AreReadBackAsTheyWere()
    {
        ReportingStore store = await fixture.OpenAsync();
        long run = await BeginAsync(store);
        var started = new DateTimeOffset(2026, 3, 31, 7, 0, 0, 5, TimeSpan.Zero);

        await store.RecordStepAsync(run, new RunStep(
            1, "extract", "post", "drops", "letters.csv; it's \"one\"", started, TimeSpan.FromMilliseconds(1250), 10,
            RunOutcome.Succeeded, null, null), Token);
        await store.RecordFindingsAsync(run,
        [
            new RunFinding("post", null, new MeasuringFinding(
                "UnreadableCell", "letters.csv:7", "Porto", "9,999.99", 1, new("Rækken er udeladt.", "Row left out."))),
            new RunFinding(
                "post", "letters", new MeasuringFinding("UnmappedUnit", null, null, null, 3, new("Enhed 'X'.", "Unit 'X'."))),
        ], Token);

        RowAssert.Equal(
            Assert.Single(RowAssert.Rows(await store.ReadViewAsync("bi_run_step", Token))),
            ("run_id", run), ("step", 1L), ("name", "extract"), ("dataset_id", "post"), ("source_id", "drops"),
            ("question", "letters.csv; it's \"one\""), ("started_at", "2026-03-31T07:00:00.005Z"), ("seconds", 1.25m),
            ("rows_read", 10L), ("outcome", "succeeded"), ("failure", null), ("hint", null));
        IReadOnlyDictionary<string, object?>[] findings =
            [.. RowAssert.Rows(await store.ReadViewAsync("bi_finding", Token))];
        Assert.Equal(2, findings.Length);
        RowAssert.Equal(
            findings[0], ("run_id", run), ("dataset_id", "post"), ("indicator_id", null), ("code", "UnreadableCell"),
            ("place", "letters.csv:7"), ("column_name", "Porto"), ("shape", "9,999.99"), ("rows_counted", 1L),
            ("detail", "Row left out."), ("detail_da", "Rækken er udeladt."));
        RowAssert.Equal(
            findings[1], ("run_id", run), ("dataset_id", "post"), ("indicator_id", "letters"), ("code", "UnmappedUnit"),
            ("place", null), ("column_name", null), ("shape", null), ("rows_counted", 3L), ("detail", "Unit 'X'."),
            ("detail_da", "Enhed 'X'."));
    }

    [Fact]
    public async Task ReadDefinitionVersionsAsync_GivesWhatWasPublished()
    {
        ReportingStore store = await fixture.OpenAsync();
        DefinitionVersion[] versions = [new("letters", 1, "aaa"), new("letters", 2, "bbb"), new("letters", 2, "ccc")];

        await store.PublishAsync(await BeginAsync(store), Publication() with { Definitions = versions }, Token);

        Assert.Equal(versions, await store.WithSessionAsync(session => RunTables.ReadDefinitionsAsync(session, Token), Token));
    }

    [Fact]
    public async Task ReadLatestFiguresAsync_WithCheckpoints_ReadsWhatTheNextRunNeeds()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        Figure[] figures = [Figure("letters", January, 10), Figure("letters", February, 20)];
        SeriesCheckpoint series = new(new("letters", "borger", PeriodGrain.Month), February, January.Start, January.Start);
        DatasetSnapshot kept = new("post", "f", AsOf, AsOf.AddDays(-1), null, new([], [])) { Series = [series] };

        await PublishKeptAsync(kept, figures);

        Assert.Equal([series],
            await store.WithSessionAsync(session =>
                SeriesCheckpoints.ReadAsync(session, ["post"], Token), Token));
        Assert.Equal(new DatasetSnapshotState("f", AsOf, AsOf.AddDays(-1)),
            (await store.WithSessionAsync(session =>
                SnapshotTables.ReadStatesAsync(session, ["post"], Token), Token)).GetValueOrDefault("post"));
        Assert.Equal([figures[1]], await store.ReadLatestFiguresAsync(["letters"], Token));

        await PublishKeptAsync(null);

        Assert.Empty(await store.WithSessionAsync(session => SeriesCheckpoints.ReadAsync(session, ["post"], Token), Token));
        Assert.Null((await store.WithSessionAsync(session =>
            SnapshotTables.ReadStatesAsync(session, ["post"], Token), Token)).GetValueOrDefault("post"));
        Assert.Equal(2, (await store.ReadLatestFiguresAsync(["letters"], Token)).Count);

        async Task PublishKeptAsync(DatasetSnapshot? snapshot, params Figure[] published) => await store.PublishAsync(
            await BeginAsync(store),
            Publication([.. published.Select(First)]) with
            {
                Snapshots = new Dictionary<string, DatasetSnapshot?> { ["post"] = snapshot },
            },
            Token);
    }

    private static async Task<IReadOnlyDictionary<string, object?>> RunAsync(ReportingStore store, long run)
    {
        ViewRows rows = await store.ReadViewAsync(new ViewSelection("bi_run") { Where = [("run_id", run)] }, Token);
        return Assert.Single(RowAssert.Rows(rows));
    }
}
