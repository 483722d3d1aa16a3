using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary><c>measure --due</c>, <c>pause</c>, <c>resume</c> and <c>serve --check</c>, as a user runs them.</summary>
public sealed class DueTests : IDisposable
{
    private readonly Workspace folder = TestMunicipality.Empty
        .Source("rows", "provider: csv, path: rows.csv, delimiter: ',', culture: invariant")
        .Dataset("one", "source: rows, dates: { day: { column: day, as: date } }, rows-are: things, schedule: daily 05:30")
        .Indicator("one", "name: Rows, dataset: one, dated-by: day, measure: { count: {} }, measured-in: rows")
        .WithFile("rows.csv", "day,n\n2026-01-05,1\n2026-02-05,2\n")
        .Create();

    [Fact]
    public async Task Due_IsMeasuredOnceAndThenNothingIs()
    {
        Assert.Contains("succeeded", await folder.SucceedAsync("measure", "--due"), StringComparison.Ordinal);
        Assert.Equal("Nothing to measure now.", (await folder.SucceedAsync("measure", "--due")).Trim());
        Assert.Equal(1L, folder.Scalar("SELECT COUNT(*) FROM bi_run WHERE datasets <> ''"));

        folder.Execute("UPDATE bm_due SET served_through = '2026-01-01T00:00:00.000Z', schedule_since = "
            + "'2026-01-01T00:00:00.000Z', requested_at = NULL");
        Assert.Contains("nothing-changed", await folder.SucceedAsync("measure", "--due"), StringComparison.Ordinal);
        Assert.EndsWith(
            ":30:00.000Z",
            (string)folder.Scalar("SELECT scheduled_for FROM bm_run WHERE datasets <> '' ORDER BY run_id DESC LIMIT 1")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_OnceADay_TurnsWhatGrewOldGrey()
    {
        const string Judged = "SELECT COUNT(*) FROM bi_run WHERE command = 'judge'";
        folder.Describe(folder.Municipality.Indicator("judged", """
            name: Judged, dataset: one, dated-by: day, measure: { count: {} }, measured-in: rows, direction: higher-is-better,
            act-when: Now., targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 1 } } ]
            """));
        await folder.SucceedAsync("measure", "--due", "--Measure:AsOf", "2026-02-10");
        await folder.SucceedAsync("measure", "--due", "--Measure:AsOf", "2026-02-10");
        object? atFirst = folder.Scalar(Judged);
        object? before = folder.Scalar("SELECT COUNT(*) FROM bi_figure_history WHERE cause = 'stale'");

        await folder.SucceedAsync("measure", "--due", "--Measure:AsOf", "2027-02-10");
        await folder.SucceedAsync("measure", "--due", "--Measure:AsOf", "2027-02-10");

        Assert.Equal((1L, 0L), (atFirst, before));
        Assert.Equal(2L, folder.Scalar(Judged));
        Assert.True((long)folder.Scalar("SELECT COUNT(*) FROM bi_figure_history WHERE cause = 'stale'")! > 0);
    }

    [Fact]
    public async Task Due_AnsweredByAWholeMeasurementByHand_IsNotMeasuredAgain()
    {
        await folder.SucceedAsync("measure", "--due");
        folder.Execute(
            "UPDATE bm_due SET served_through = '2026-01-01T00:00:00.000Z', schedule_since = '2026-01-01T00:00:00.000Z'");

        await folder.SucceedAsync("measure");

        Assert.Equal("Nothing to measure now.", (await folder.SucceedAsync("measure", "--due")).Trim());
    }

    [Fact]
    public async Task Due_OutsideTheSourcesHours_WaitsAndSaysSo()
    {
        string closed = $"{TimeProvider.System.GetUtcNow().AddHours(4):HH}";
        folder.Describe(folder.Municipality.Source("rows", $"hours: '{closed}:00-{closed}:01'"));

        string output = await folder.SucceedAsync("measure", "--due");

        Assert.Contains("one waits until", output, StringComparison.Ordinal);
        Assert.Contains("outside the hours of the source", output, StringComparison.Ordinal);
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_run WHERE datasets <> ''"));
    }

    [Fact]
    public async Task Pause_LeavesTheSourceAloneUntilResume()
    {
        Assert.Contains(
            "paused until 2999-01-01 08:00", await folder.SucceedAsync("pause", "rows", "--until", "2999-01-01T08:00"),
            StringComparison.Ordinal);
        Assert.Contains("the source is paused", await folder.SucceedAsync("measure", "--due"), StringComparison.Ordinal);
        Assert.Contains("read again", await folder.SucceedAsync("resume", "rows"), StringComparison.Ordinal);
        Assert.Contains("succeeded", await folder.SucceedAsync("measure", "--due"), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'rows'?", await folder.RefuseAsync("resume", "row"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_AfterAFailure_IsTriedAgainLater()
    {
        folder.Write("rows.csv", "day,n\n");

        Assert.Equal(1, (await folder.RunAsync("measure", "--due")).Code);
        string output = await folder.SucceedAsync("measure", "--due");

        Assert.Contains("new attempt after a failure", output, StringComparison.Ordinal);
        Assert.Equal(1L, folder.Scalar("SELECT attempts FROM bm_due"));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("--dry-run")]
    [InlineData("--as-of", "2026-01-31")]
    public async Task Due_WithWhatTheScheduleSays_IsRefused(params string[] others) =>
        Assert.Contains(
            "cannot be used together", await folder.RefuseAsync(["measure", "--due", .. others]), StringComparison.Ordinal);

    [Fact]
    public async Task Plan_ShowsTheNextRuns()
    {
        string plan = await folder.SucceedAsync("plan");

        Assert.Matches(@"runs \d{4}-\d\d-\d\d 05:30, \d{4}-\d\d-\d\d 05:30, \d{4}-\d\d-\d\d 05:30", plan);
    }

    [Fact]
    public async Task ServeCheck_ReportsAllThatIsWrongAtOnce()
    {
        Assert.Contains("The worker can start", await folder.SucceedAsync("serve", "--check"), StringComparison.Ordinal);
        folder.Describe(WithPost(folder.Municipality)
            .Source("web", "provider: http, url: \"https://example.org/rows\", api-key: Web"));
        string before = folder.Files();

        string refusal = await folder.RefuseAsync("serve", "--check");

        Assert.Contains("ConnectionStrings:Post, which source 'post' uses, is missing", refusal, StringComparison.Ordinal);
        Assert.Contains("Secrets:Web, which source 'web' uses, is missing", refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task NoVerb_WhereNoCatalogueIs_IsRefusedAndNothingIsWritten()
    {
        File.Delete(folder["town.yaml"]);
        string before = folder.Files();

        Assert.Contains("There is no catalogue in", await folder.RefuseAsync(), StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData("Worker:ShutdownSeconds")]
    [InlineData("Worker:DrainSeconds")]
    public async Task WrongWorkerSettings_AreReportedAllAtOnce_UnderTheirWrittenKeys(string shutdown)
    {
        string refusal =
            await folder.RefuseAsync("serve", "--Worker:Runs", "0", $"--{shutdown}", "5", "--Health:Urls", "nowhere");

        Assert.Contains("Worker:Runs must be a whole number from 1 to 64, was 0.", refusal, StringComparison.Ordinal);
        Assert.Contains($"{shutdown} must be a whole number from 10 to 540, was 5.", refusal, StringComparison.Ordinal);
        Assert.Contains("Health:Urls must be", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecretsFolder_GivesConnectionStringsAndSecretsOnly()
    {
        string secrets = folder["secrets"];
        folder.Write("secrets/ConnectionStrings__Post", "Host=db.example;Database=post\n");
        folder.Write("secrets/unrelated", "x");
        folder.Describe(WithPost(folder.Municipality));

        Assert.Contains(
            "ConnectionStrings:Post, which source", await folder.RefuseAsync("serve", "--check"), StringComparison.Ordinal);
        await folder.SucceedAsync("serve", "--check", "--Worker:SecretsFolder", secrets);
    }

    public void Dispose() => folder.Dispose();

    private static TestMunicipality WithPost(TestMunicipality municipality) => municipality
        .Source("post", "provider: postgresql, connection: Post")
        .Dataset("letters", """
            source: post, query: SELECT 1 AS day, dates: { day: { column: day, as: date } }, rows-are: things
            """)
        .Indicator("letters", "name: Letters, dataset: letters, dated-by: day, measure: { count: {} }, measured-in: rows");
}
