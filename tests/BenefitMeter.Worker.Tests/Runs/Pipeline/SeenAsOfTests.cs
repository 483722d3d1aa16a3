using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>The day that counts as today, and the periods that may change.</summary>
public sealed class SeenAsOfTests
{
    private const string Row = "5,2025-02-14,2025-03-03,A,Digital,18,p3";

    [Fact]
    public async Task Measure_AsOfADayInThePast_LeavesLaterRowsOut()
    {
        // Up to 15 February: A has letters 4 and 5, the town 4, 5, 14, 25 and 26. Fifteen later letters are future rows.
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync("2025-02-15");

        Assert.Equal(
            (5d, 0L),
            (folder.Figure("value", "received", "town", "2025-02"), folder.Figure("is_complete", "received", "town", "2025-02")));
        Assert.Equal("grey", folder.Figure("result_status", "received", "town", "2025-02"));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_figure WHERE period_id = '2025-03'"));
        Assert.Equal(
            15L, folder.Scalar("SELECT rows_counted FROM bi_finding WHERE code = 'FutureDate' AND column_name = 'received'"));
    }

    [Fact]
    public async Task Measure_AsOfALaterDay_GoesOnWithTheOpenPeriods()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        await folder.SucceedAsync("measure", "received", "--as-of", "2025-02-15");
        string january = Recorded(folder, "2025-01");

        await folder.SucceedAsync("measure", "received", "--as-of", "2025-03-01");

        Assert.Equal(
            (10d, 1L),
            (folder.Figure("value", "received", "town", "2025-02"), folder.Figure("is_complete", "received", "town", "2025-02")));
        Assert.Equal(
            "progress",
            folder.Scalar("SELECT cause FROM bi_figure_history WHERE unit_id = 'town' AND period_id = '2025-02' "
                + "AND superseded_at IS NULL"));
        Assert.Equal(january, Recorded(folder, "2025-01"));
    }

    [Fact]
    public async Task Measure_ClosingDaysHavePassed_Settles()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Defaults("closes: 5 days").Create();
        await folder.SucceedAsync("measure", "received", "--as-of", "2025-04-04");
        Assert.Equal(
            (1L, 0L),
            (folder.Figure("is_complete", "received", "a", "2025-03"), folder.Figure("is_final", "received", "a", "2025-03")));

        List<PrintedChange> changes = await folder.DryRunAsync("received", "--as-of", "2025-04-05");
        await folder.SucceedAsync("measure", "received", "--as-of", "2025-04-05");

        Assert.Equal(
            ["2025-03 settled", "2025-Q1 settled"],
            changes.Select(change => $"{change.Period} {change.Cause}").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(1L, folder.Figure("is_final", "received", "a", "2025-03"));
    }

    [Fact]
    public async Task Measure_FromTo_ChangesOverlappingPeriodsOnly()
    {
        // The value of a February letter and of a January letter change; only what overlaps February is let through.
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,A,Digital,19,p3");
        folder.Change("letters.csv", "21,2025-01-02,2025-01-09,C,Digital,7,p11", "21,2025-01-02,2025-01-09,C,Digital,8,p11");

        List<PrintedChange> changes =
            await folder.DryRunAsync("amount", "--as-of", folder.AsOf, "--from", "2025-02", "--to", "2025-02");
        await folder.SucceedAsync("measure", "amount", "--as-of", folder.AsOf, "--from", "2025-02", "--to", "2025-02");

        Assert.Equal(
            ["2025", "2025-02", "2025-Q1", "all"],
            changes.Select(change => change.Period).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(290d, folder.Figure("value", "amount", "town", "2025-01"));
        Assert.Equal(355d, folder.Figure("value", "amount", "town", "2025-02"));
        Assert.Equal(957d, folder.Figure("value", "amount", "town", "2025-Q1"));
        Assert.Equal(
            ["amount/c/2025-01", "amount/town/2025-01"],
            (await folder.DryRunAsync("amount", "--as-of", folder.AsOf)).Select(change => change.Key)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Measure_ByName_LeavesOtherIndicatorsAlone()
    {
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,A,Digital,19,p3");

        await folder.SucceedAsync("measure", "mean-amount", "--as-of", folder.AsOf);

        Assert.Equal(30.25d, folder.Figure("value", "mean-amount", "a", "2025-02"));
        Assert.Equal(120d, folder.Figure("value", "amount", "a", "2025-02"));
    }

    private static string Recorded(Workspace folder, string period) =>
        Convert.ToString(folder.Figure("recorded_at", "received", "town", period), CultureInfo.InvariantCulture)!;
}
