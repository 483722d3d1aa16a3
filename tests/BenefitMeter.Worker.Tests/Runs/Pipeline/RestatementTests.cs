using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>What was corrected stands in a list of its own, and what readers saw before can be seen again.</summary>
public sealed class RestatementTests
{
    private const string Row = "5,2025-02-14,2025-03-03,A,Digital,18,p3";

    [Fact]
    public async Task Restatement_OfAChangedValue_ShowsOldNewCauseAndWeight()
    {
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();
        Assert.Empty(folder.Query("SELECT * FROM bi_restatement"));
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,A,Digital,19,p3");
        await folder.MeasureAsync();

        // 120 → 121 is 0.83 %, not material; the year is still open in April, so it is no correction.
        Dictionary<string, object?> february = Assert.Single(folder.Query(
            "SELECT * FROM bi_restatement WHERE indicator_id = 'amount' AND unit_id = 'a' AND period_id = '2025-02'"));
        RowAssert.Equal(
            february, ("old_value", 120.0), ("new_value", 121.0), ("change_pct", 0.8333333333), ("is_material", 0L),
            ("cause", "source-correction"));
        Assert.Empty(folder.Query("SELECT * FROM bi_restatement WHERE period_id IN ('2025', 'all')"));

        // 24 → 24.5 is 2.08 %, above 1 %.
        Assert.Equal(1L, folder.Scalar(
            "SELECT is_material FROM bi_restatement WHERE indicator_id = 'median-amount' AND unit_id = 'a' "
                + "AND period_id = '2025-02'"));
    }

    [Fact]
    public async Task StatusChange_ShowsTurnsFromPeriodToPeriod_AndByCorrection()
    {
        // Against 10 a month: 10 is 100 % and green, 9 is 90 % and yellow, 5 is 50 % and red.
        using Workspace folder = await TestMunicipality.Empty
            .Source("counts", "provider: csv, path: counts.csv")
            .Dataset("counts", "source: counts, dates: { day: { column: day, as: date } }, rows-are: things")
            .Indicator("visits", """
                name: Visits, dataset: counts, dated-by: day, measured-in: visits, direction: higher-is-better,
                measure: { value: amount },
                targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 10 } } ]
                """)
            .WithFile("counts.csv", "day,amount\n2025-01-31,10\n2025-02-28,9\n2025-03-31,5\n")
            .MeasureAsync("2025-03-31");
        Assert.Equal(["period 2025-01 2025-02 green yellow", "period 2025-02 2025-03 yellow red"], Turns(folder));

        folder.Write("counts.csv", "day,amount\n2025-01-31,10\n2025-02-28,10\n2025-03-31,5\n");
        await folder.SucceedAsync("measure", "--as-of", "2025-03-31");

        Assert.Equal(["correction 2025-02 2025-02 yellow green", "period 2025-02 2025-03 green red"], Turns(folder));
    }

    private static IEnumerable<string> Turns(Workspace folder) =>
        folder.Query("SELECT * FROM bi_status_change ORDER BY kind, period_id")
            .Select(row => $"{row["kind"]} {row["previous_period_id"]} {row["period_id"]} {row["old_result_status"]} "
                + $"{row["new_result_status"]}");

    [Fact]
    public async Task Status_AsSeen_IsWhatReadersSawThen_ToTheLastDigit()
    {
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();
        string seen = await folder.SucceedAsync("status", "--format", "json");
        string moment = LocalMoment(folder);
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,A,Digital,19,p3");
        await folder.MeasureAsync();
        string corrected = await folder.SucceedAsync("status", "--format", "json");

        Assert.NotEqual(seen, corrected);
        Assert.Equal(seen, await folder.SucceedAsync("status", "--format", "json", "--as-seen", moment));
        Assert.Equal(corrected, await folder.SucceedAsync("status", "--format", "json", "--as-seen", "2099-01-01"));
        Assert.Equal("[]", (await folder.SucceedAsync("status", "--format", "json", "--as-seen", "2001-01-01T08:00")).Trim());

        // Looking back leaves nothing behind: the store goes on as it was.
        Assert.Equal(corrected, await folder.SucceedAsync("status", "--format", "json"));
    }

    [Fact]
    public async Task Status_AsSeenAtNoMoment_IsRefused()
    {
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();

        CommandResult result = await folder.RunAsync("status", "--as-seen", "yesterday");

        Assert.Equal(2, result.Code);
        Assert.Contains("'yesterday' is not a point in time.", result.Error, StringComparison.Ordinal);
    }

    // The moment the last publication was switched, in the organisation's local time, to the millisecond.
    private static string LocalMoment(Workspace folder)
    {
        DateTimeOffset utc = DateTimeOffset.Parse(
            (string)folder.Scalar("SELECT MAX(recorded_at) FROM bi_figure_history")!, CultureInfo.InvariantCulture);
        return TimeZoneInfo.ConvertTime(utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"))
            .ToString("yyyy-MM-dd'T'HH':'mm':'ss'.'fff", CultureInfo.InvariantCulture);
    }
}
