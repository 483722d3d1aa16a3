using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>A unit that leaves the tree takes its figures out of sight, not out of the history.</summary>
public sealed class ChangedOrganisationTests
{
    [Fact]
    public async Task Measure_UnitLeft_WithdrawsItsFiguresAndKeepsTheTotal()
    {
        // C has 4 of January's 10 letters; without a unit they are unmapped, and still the town's.
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        await folder.SucceedAsync("measure", "received", "--as-of", folder.AsOf);
        folder.Describe(folder.Municipality.Without("units", "c"));

        List<PrintedChange> changes = await folder.DryRunAsync("received", "--as-of", folder.AsOf);
        await folder.SucceedAsync("measure", "received", "--as-of", folder.AsOf);

        Assert.Equal(["c", "unmapped"], changes.Select(change => change.Unit).Distinct().Order(StringComparer.Ordinal));
        Assert.All(changes.Where(change => change.Unit == "c"), change =>
            Assert.Equal(("organisation", null), (change.Cause, change.New)));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_figure WHERE unit_id = 'c'"));
        Assert.Equal(4d, folder.Scalar(
            "SELECT value FROM bi_figure_history WHERE unit_id = 'c' AND period_id = '2025-01' AND superseded_at IS NOT NULL"));
        Assert.Equal(
            (4d, 10d),
            (folder.Figure("value", "received", "unmapped", "2025-01"), folder.Figure("value", "received", "town", "2025-01")));
        Assert.Equal(
            10L, folder.Scalar("SELECT rows_counted FROM bi_finding WHERE code = 'UnmappedUnit' ORDER BY run_id DESC LIMIT 1"));
        Assert.Empty(await folder.DryRunAsync("received", "--as-of", folder.AsOf));
    }
}
