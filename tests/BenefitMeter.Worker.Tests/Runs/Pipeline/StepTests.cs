using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// A step far outside a series' own scale is a finding, not a verdict, until it has held or someone explains it.
/// </summary>
public sealed class StepTests
{
    // Twenty letters a month without exception: the scale is one letter, which is 5 % of them, and from 31 on it is far outside.
    private static readonly (string, int)[] Usual = TestMunicipality.TwentyLetters("2024-01", 10);

    [Fact]
    public async Task Measure_FarOutside_IsAFindingInsteadOfAVerdict()
    {
        using Workspace folder = await TestMunicipality.MonthlyLetters([.. Usual, ("2024-11", 31)]).MeasureAsync("2024-11-30");

        Assert.Equal(("grey", "StepOutsideScale", 31d, 1L), (
            folder.Sent("result_status", "2024-11"), folder.Sent("result_reason", "2024-11"), folder.Sent("value", "2024-11"),
            folder.Sent("is_provisional", "2024-11")));
        Assert.StartsWith(
            "Grå: ikke vurderet, for tallet ligger langt fra niveauet", (string)folder.Sent("status_reason_da", "2024-11")!,
            StringComparison.Ordinal);
        Assert.Contains(
            "Measured 31 letters in November.", (string)folder.Sent("status_reason_en", "2024-11")!, StringComparison.Ordinal);
        Dictionary<string, object?> finding = folder.Query("SELECT * FROM bi_finding").Single();
        Assert.Equal(("StepOutsideScale", "sent", 1L), (finding["code"], finding["indicator_id"], finding["rows_counted"]));
        Assert.Contains("town 2024-11", (string)finding["detail"]!, StringComparison.Ordinal);
        Assert.Contains("known-steps: [{ period: 2024-11, reason: … }]", (string)finding["detail"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("31", $"{finding["detail"]} {finding["detail_da"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_JustInside_IsAVerdict()
    {
        using Workspace folder = await TestMunicipality.MonthlyLetters([.. Usual, ("2024-11", 30)]).MeasureAsync("2024-11-30");

        Assert.Equal("green", folder.Sent("result_status", "2024-11"));
        Assert.Empty(folder.Query("SELECT * FROM bi_finding"));
    }

    [Fact]
    public async Task Measure_StepWithAReason_IsAVerdictAtOnce()
    {
        using Workspace folder = await TestMunicipality.MonthlyLetters([.. Usual, ("2024-11", 40)]).MeasureAsync("2024-11-30");
        folder.Describe(folder.Municipality.Indicator(
            "sent", "known-steps: [ { period: 2024-11, reason: { da: Nyt system, en: New system } } ]"));

        PrintedChange change = Assert.Single(await folder.DryRunAsync("--as-of", "2024-11-30"));
        await folder.SucceedAsync("measure", "--as-of", "2024-11-30");

        Assert.Contains(
            "1 November 2024: New system", await folder.SucceedAsync("explain", "sent", "--period", "2024-11"),
            StringComparison.Ordinal);
        Assert.Equal(("2024-11", "settled"), (change.Period, change.Cause));
        Assert.Equal(("green", 0L, 1L), (
            folder.Sent("result_status", "2024-11"), folder.Sent("is_provisional", "2024-11"),
            folder.Sent("definition_version", "2024-11")));
    }

    [Fact]
    public async Task Measure_StepThatHasHeldForTwoMonths_IsAVerdictAgain()
    {
        using Workspace folder =
            await TestMunicipality.MonthlyLetters([.. Usual, ("2024-11", 40), ("2024-12", 41)]).MeasureAsync("2024-12-31");
        Assert.Equal(("grey", "grey"), (folder.Sent("result_status", "2024-11"), folder.Sent("result_status", "2024-12")));
        folder.DeliverLetters([.. Usual, ("2024-11", 40), ("2024-12", 41), ("2025-01", 39)]);

        await folder.SucceedAsync("measure", "--as-of", "2025-01-31");

        Assert.Equal(("green", "green", "green"), (
            folder.Sent("result_status", "2024-11"), folder.Sent("result_status", "2024-12"),
            folder.Sent("result_status", "2025-01")));
        Assert.Equal(
            ["settled", "settled"],
            folder.Query("SELECT cause FROM bi_figure_history WHERE period_id IN ('2024-11', '2024-12') AND cause IS NOT NULL")
                .Select(row => row["cause"]));
    }
}
