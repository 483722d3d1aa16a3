using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Runs.Approvals;

/// <summary>A baseline is measured, approved, and locked; later measurements do not change it (rule 6).</summary>
public sealed class BaselineApprovalTests
{
    // Amounts of a month: the town 290, 354, 311; North 250, 300, 245; A 70, 120, 45; B 180, 180, 200; C 40, 54, 66.
    private static readonly TestMunicipality Town = TestMunicipality.Letters.Indicator("amount", """
        name: Amount, dataset: letters, dated-by: received, measure: { sum: amount }, measured-in: kr., judge: improvement,
        act-when: The head decides., effect-from: 2025-03-01, baseline: { window: 2025-01..2025-02 },
        targets: [ { decided: { date: 2025-02-20, by: owner }, profile: step, points: { 2025-03: 300 } } ]
        """);

    [Fact]
    public async Task Approve_ThenMeasure_TakesTheProvisionalMarkAway()
    {
        using Workspace folder = await Town.MeasureAsync();
        Assert.Equal((322d, 1L), Baseline(folder));

        await folder.SucceedAsync("baseline", "approve", "amount", "--by", "owner", "--on", "2025-04-11");
        await folder.MeasureAsync();

        Assert.Equal((322d, 0L), Baseline(folder));
        Assert.Contains(
            "town,,1,322,,,2025-01..2025-02,1,owner,", File.ReadAllText(folder["baselines", "amount.csv"]),
            StringComparison.Ordinal);
        RowAssert.Table(folder.Query("SELECT * FROM bm_baseline WHERE unit_id = 'town'"), """
            value | approved_by | approved_on
            322   | owner       | 2025-04-11
            """);
        Assert.Equal("baseline", folder.Scalar(
            "SELECT cause FROM bi_figure_history WHERE unit_id = 'town' AND period_id = '2025-03' AND superseded_at IS NULL"));
    }

    [Fact]
    public async Task Approve_Twice_NeedsAReferenceAndKeepsTheFirst()
    {
        using Workspace folder = await ApprovedAsync();
        folder.Change("letters.csv", "1,2025-01-03,2025-01-10,A,Digital,10,p1", "1,2025-01-03,2025-01-10,A,Digital,30,p1");
        string before = folder.Files();

        string refusal = await folder.RefuseAsync("baseline", "approve", "amount", "--by", "owner");

        Assert.Contains("already approved", refusal, StringComparison.Ordinal);
        Assert.Contains("--reference", refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
        await folder.SucceedAsync("baseline", "approve", "amount", "--by", "owner", "--reference", "Board 2025-04-11, item 2");
        await folder.MeasureAsync();
        Assert.Equal(332d, folder.Figure("baseline", "amount", "town", "2025-03"));
        Assert.Equal(322d, folder.Figure("baseline_first", "amount", "town", "2025-03"));
        Assert.Equal(
            ["1", "2"], folder.Query("SELECT version FROM bm_baseline WHERE unit_id = 'town' ORDER BY version").Select(row =>
                $"{row["version"]}"));
    }

    [Fact]
    public async Task Measure_WindowChangedAfterApproval_KeepsTheFigureAndSaysSo()
    {
        // Letter 1 lies in the window of A, North and the town: three units.
        using Workspace folder = await ApprovedAsync();
        folder.Change("letters.csv", "1,2025-01-03,2025-01-10,A,Digital,10,p1", "1,2025-01-03,2025-01-10,A,Digital,30,p1");

        await folder.MeasureAsync();

        Assert.Equal((322d, 0L), Baseline(folder));
        Dictionary<string, object?> finding = folder.Query("SELECT * FROM bi_finding WHERE code = 'BaselineDiffers'").Single();
        Assert.Equal(("amount", 3L), (finding["indicator_id"], finding["rows_counted"]));
    }

    [Fact]
    public async Task Measure_WindowAsApproved_FindsNothing()
    {
        using Workspace folder = await ApprovedAsync();

        await folder.MeasureAsync();

        Assert.Empty(folder.Query("SELECT * FROM bi_finding WHERE code = 'BaselineDiffers'"));
    }

    [Fact]
    public async Task Measure_DatabaseLost_TakesTheApprovalFromTheCatalogueFolder()
    {
        using Workspace folder = await ApprovedAsync();
        folder.Change("letters.csv", "1,2025-01-03,2025-01-10,A,Digital,10,p1", "1,2025-01-03,2025-01-10,A,Digital,30,p1");
        folder.DeleteStore();

        await folder.MeasureAsync();

        Assert.Equal((322d, 0L), Baseline(folder));
        Assert.Equal(5L, folder.Scalar("SELECT COUNT(*) FROM bm_baseline"));
    }

    [Theory]
    [InlineData("There is no person 'ownr'", "Did you mean 'owner'?", "amount", "--by", "ownr")]
    [InlineData("There is no indicator 'amonut'", "Did you mean 'amount'?", "amonut", "--by", "owner")]
    [InlineData("'11.04.2025' is not a date.", "2026-03-31", "amount", "--by", "owner", "--on", "11.04.2025")]
    [InlineData("--by", "--help", "amount")]
    public async Task Approve_WrongArgument_WritesNothing(string message, string hint, params string[] args)
    {
        using Workspace folder = Town.Create();
        string before = folder.Files();

        string refusal = await folder.RefuseAsync(["baseline", "approve", .. args]);

        Assert.Contains(message, refusal, StringComparison.Ordinal);
        Assert.Contains(hint, refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task Approve_LockedDatabase_ApprovesNothing()
    {
        using Workspace folder = await Town.MeasureAsync();
        await using SqliteConnection other = await folder.LockAsync();

        CommandResult result = await folder.RunAsync(
            "baseline", "approve", "amount", "--by", "owner", "--ReportingStore:ConnectionString",
            $"Data Source={folder.Store};Default Timeout=1");

        Assert.Equal(1, result.Code);
        Assert.Contains("is locked by another program", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["baselines"]));
    }

    private static async Task<Workspace> ApprovedAsync()
    {
        Workspace folder = await Town.MeasureAsync();
        await folder.SucceedAsync("baseline", "approve", "amount", "--by", "owner");
        await folder.MeasureAsync();
        return folder;
    }

    private static (object?, object?) Baseline(Workspace folder) =>
        (folder.Figure("baseline", "amount", "town", "2025-03"), folder.Figure("is_provisional", "amount", "town", "2025-03"));
}
