using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// Where rows come late by a known time only, a night reads what can have changed and gives what reading everything gives.
/// </summary>
public sealed class NightlyMeasureTests
{
    private const string Figures = """
        SELECT indicator_id, unit_id, grain, period_id, value, numerator, denominator, rows_counted, state, state_reason,
          is_complete,
            is_final, coverage_pct, result_status, result_reason
        FROM bi_figure ORDER BY 1, 2, 3, 4
        """;

    private static readonly TestMunicipality Town =
        TestMunicipality.LetterIndicators.Dataset("letters", "late-rows: 20 days");

    [Fact]
    public async Task Measure_NightsWithMissedOnes_GiveWhatMeasuringOnceGives()
    {
        using Workspace folder = Town.Create();
        foreach (string asOf in new[] { "2025-02-10", "2025-02-11", "2025-03-02", "2025-03-21", folder.AsOf })
        {
            folder.Write("letters.csv", LettersUntil(asOf));
            await folder.SucceedAsync("measure", "--as-of", asOf);
        }

        using Workspace once = await Town.MeasureAsync();

        Assert.Equal(Text(once), Text(folder));
    }

    [Fact]
    public async Task Measure_RowBeforeTheLookBackChanged_WaitsForABackfill()
    {
        using Workspace folder = await Town.MeasureAsync();
        folder.Change("letters.csv", "1,2025-01-03,2025-01-10,A,Digital,10,p1", "1,2025-01-03,2025-01-10,A,Digital,1000,p1");

        // 20 days before 10 April is 21 March: February and what follows is read again.
        await folder.SucceedAsync("measure", "--as-of", "2025-04-11");
        Assert.Equal((70.0, 955.0), (Amount(folder, "a", "2025-01"), Amount(folder, "town", "2025")));

        await folder.SucceedAsync("measure", "--from", "2025-01", "--to", "2025-01", "--as-of", "2025-04-11");
        Assert.Equal((1060.0, 1945.0), (Amount(folder, "a", "2025-01"), Amount(folder, "town", "2025")));

        await folder.SucceedAsync("measure", "--as-of", "2025-04-12");
        Assert.Equal((1060.0, 1945.0), (Amount(folder, "a", "2025-01"), Amount(folder, "town", "2025")));
    }

    [Fact]
    public async Task Measure_LateRowInTheLookBack_IsTakenIn()
    {
        using Workspace folder = await Town.MeasureAsync();
        folder.Append("letters.csv", "31,2025-03-30,,A,Post,100,p9\n");

        await folder.SucceedAsync("measure", "--as-of", "2025-04-11");

        Assert.Equal((145.0, 1055.0), (Amount(folder, "a", "2025-03"), Amount(folder, "town", "2025")));
        Assert.Equal("late-rows", folder.Scalar(
            "SELECT cause FROM bi_restatement WHERE indicator_id = 'amount' AND unit_id = 'a' AND period_id = '2025-03'"));
    }

    [Fact]
    public async Task Measure_ChangedTarget_JudgesEveryPeriodAnew()
    {
        using Workspace folder = await Town.MeasureAsync();
        folder.Describe(Town.Indicator("digital-share", """
            targets: [ { decided: { date: 2024-12-01, by: owner }, profile: step, points: { 2025-01-01: 90 } } ]
            """));

        await folder.SucceedAsync("measure", "--as-of", "2025-04-11");

        Assert.Equal("red", folder.Figure("result_status", "digital-share", "town", "2025-01"));
    }

    private static string LettersUntil(string asOf) => string.Join('\n', TestMunicipality.LetterRows.Split('\n')
        .Where((line, place) => place == 0 || (line.Length > 0 && string.CompareOrdinal(line.Split(',')[1], asOf) <= 0))) + "\n";

    private static double Amount(Workspace folder, string unit, string period) =>
        Convert.ToDouble(folder.Figure("value", "amount", unit, period), CultureInfo.InvariantCulture);

    private static string Text(Workspace folder) =>
        string.Join('\n', folder.Query(Figures).Select(row => string.Join('|', row.Values)));
}
