using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>One changed row of the source changes exactly the figures it belongs to, and a dry run had foretold them.</summary>
public sealed class ChangedRowTests
{
    private const string Row = "5,2025-02-14,2025-03-03,A,Digital,18,p3";

    private static readonly string[] Chain = ["a", "north", "town"];

    private static readonly string[] FromFebruary = ["2025-02", "2025-Q1", "2025", "all"];

    [Fact]
    public async Task DryRun_AfterAChangedValue_ListsTheFiguresOfThatValueOnly()
    {
        // 18 becomes 19. Sums grow by 1 and means by 1/n up the whole chain; the middle of A's letters moves (12, 18, 30, 60:
        // 24 → 24.5; of the quarter's ten 18 and 20: 19 → 19.5), the middles of North and the town lie elsewhere.
        using Workspace folder = await MeasuredAsync();
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,A,Digital,19,p3");

        List<PrintedChange> changes = await folder.DryRunAsync("--as-of", folder.AsOf);

        AssertKeys(
            [
                .. Keys("amount", Chain, FromFebruary), .. Keys("mean-amount", Chain, FromFebruary),
                .. Keys("median-amount", ["a"], FromFebruary),
            ],
            changes);
        Assert.Equal((120, 121), Values(changes, "amount/a/2025-02"));
        Assert.Equal((955, 956), Values(changes, "amount/town/2025"));
        Assert.Equal((30, 30.25m), Values(changes, "mean-amount/a/2025-02"));
        Assert.Equal((24, 24.5m), Values(changes, "median-amount/a/2025-02"));
        Assert.Equal((19, 19.5m), Values(changes, "median-amount/a/2025-Q1"));
        AssertCauses(changes, closed: "source-correction");
    }

    [Fact]
    public async Task DryRun_AfterAChangedDate_ListsBothMonthsOnly()
    {
        // From February to January: the quarter, the year and the whole span hold the same letters as before. The letter is open
        // at the end of both months, but at the end of January it was not there yet; and A has another letter of p3 in February.
        using Workspace folder = await MeasuredAsync();
        folder.Change("letters.csv", Row, "5,2025-01-14,2025-03-03,A,Digital,18,p3");

        List<PrintedChange> changes = await folder.DryRunAsync("--as-of", folder.AsOf);

        string[] both = ["2025-01", "2025-02"];
        AssertKeys(
            [
                .. Keys("received", Chain, both), .. Keys("amount", Chain, both), .. Keys("mean-amount", Chain, both),
                .. Keys("median-amount", Chain, both), .. Keys("digital-share", Chain, both),
                .. Keys("persons", Chain, ["2025-01"]), .. Keys("open", Chain, ["2025-01"]),
            ],
            changes);
        Assert.Equal((3, 4), Values(changes, "received/a/2025-01"));
        Assert.Equal((4, 3), Values(changes, "received/a/2025-02"));
        Assert.Equal((20, 19), Values(changes, "median-amount/a/2025-01"));
        Assert.Equal((24, 30), Values(changes, "median-amount/a/2025-02"));
        Assert.Equal((60, 55.5555555556m), Values(changes, "digital-share/town/2025-02"));
        Assert.Equal((6, 7), Values(changes, "open/town/2025-01"));
        Assert.All(changes, change => Assert.Equal(change.Period == "2025-01" ? "late-rows" : "source-correction", change.Cause));
    }

    [Fact]
    public async Task DryRun_AfterAChangedUnit_ListsBothUnitsAndNorthButNotTheTown()
    {
        // A keeps another letter of p3 in February, so only C gets a person.
        using Workspace folder = await MeasuredAsync();
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,C,Digital,18,p3");

        List<PrintedChange> changes = await folder.DryRunAsync("--as-of", folder.AsOf);

        string[] units = ["a", "c", "north"];
        AssertKeys(
            [
                .. Keys("received", units, FromFebruary), .. Keys("amount", units, FromFebruary),
                .. Keys("mean-amount", units, FromFebruary), .. Keys("median-amount", units, FromFebruary),
                .. Keys("digital-share", units, FromFebruary), .. Keys("persons", ["c"], FromFebruary),
                .. Keys("open", units, ["2025-02"]),
            ],
            changes);
        Assert.Equal((120, 102), Values(changes, "amount/a/2025-02"));
        Assert.Equal((54, 72), Values(changes, "amount/c/2025-02"));
        Assert.Equal((4, 3), Values(changes, "open/a/2025-02"));
        Assert.Equal((4, 5), Values(changes, "open/c/2025-02"));
        Assert.Equal("source-correction", changes.Single(change => change.Key == "received/a/2025-02").Cause);
        Assert.Equal("late-rows", changes.Single(change => change.Key == "received/c/2025-02").Cause);
    }

    [Fact]
    public async Task DryRun_AfterALateRow_SaysSo()
    {
        // It was closed within its month, and p4 wrote to A in that month before.
        using Workspace folder = await MeasuredAsync();
        folder.Append("letters.csv", "31,2025-02-20,2025-02-21,A,Post,44,p4\n");

        List<PrintedChange> changes = await folder.DryRunAsync("--as-of", folder.AsOf);

        AssertKeys(
            [
                .. Keys("received", Chain, FromFebruary), .. Keys("amount", Chain, FromFebruary),
                .. Keys("mean-amount", Chain, FromFebruary), .. Keys("median-amount", Chain, FromFebruary),
                .. Keys("digital-share", Chain, FromFebruary),
            ],
            changes);
        AssertCauses(changes, closed: "late-rows");
    }

    [Fact]
    public async Task DryRun_WritesNothing()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,A,Digital,19,p3");
        string before = folder.Files();

        await folder.DryRunAsync("--as-of", folder.AsOf);

        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task DryRun_WithoutADatabase_MakesNone()
    {
        using Workspace folder = TestMunicipality.LettersAndLevels.Create();

        List<PrintedChange> changes = await folder.DryRunAsync("--as-of", folder.AsOf);

        Assert.Equal(290, changes.Single(change => change.Key == "amount/town/2025-01").New);
        Assert.False(File.Exists(folder.Store));
    }

    [Fact]
    public async Task Measure_AfterADryRun_ChangesWhatWasForetoldAndKeepsTheRest()
    {
        using Workspace folder = await MeasuredAsync();
        string[] before = [.. folder.History().Split('\n')];
        folder.Change("letters.csv", Row, "5,2025-02-14,2025-03-03,A,Digital,19,p3");
        List<PrintedChange> foretold = await folder.DryRunAsync("--as-of", folder.AsOf);

        await folder.MeasureAsync();

        List<Dictionary<string, object?>> replaced =
            folder.Query("SELECT * FROM bi_figure_history WHERE superseded_at IS NOT NULL");
        List<Dictionary<string, object?>> added = folder.Query("SELECT * FROM bi_figure_history WHERE cause IS NOT NULL");
        AssertKeys([.. replaced.Select(Key)], foretold);
        Assert.Equal(
            foretold.Select(change => $"{change.Key} {change.Cause}").Order(StringComparer.Ordinal),
            added.Select(figure => $"{Key(figure)} {figure["cause"]}").Order(StringComparer.Ordinal));
        Assert.Equal(120d, replaced.Single(figure => Key(figure) == "amount/a/2025-02")["value"]);
        Assert.Equal(121d, folder.Figure("value", "amount", "a", "2025-02"));
        string[] after = folder.History().Split('\n');
        Assert.Equal(before.Length + foretold.Count, after.Length);
        Assert.Equal(before.Length - foretold.Count, before.Intersect(after).Count());
        Assert.Empty(await folder.DryRunAsync("--as-of", folder.AsOf));
    }

    [Fact]
    public async Task Measure_OpenMonthGoesOn_IsProgress()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Append("letters.csv", "31,2025-04-08,,A,Post,44,p4\n");

        List<PrintedChange> changes = await folder.DryRunAsync("received", "--as-of", folder.AsOf);

        AssertKeys(Keys("received", Chain, ["2025-04", "2025-Q2", "2025", "all"]), changes);
        Assert.All(changes, change => Assert.Equal("progress", change.Cause));
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.LettersAndLevels.MeasureAsync();

    private static string[] Keys(string indicator, string[] units, string[] periods) =>
        [.. units.SelectMany(unit => periods.Select(period => $"{indicator}/{unit}/{period}"))];

    private static string Key(Dictionary<string, object?> figure) =>
        $"{figure["indicator_id"]}/{figure["unit_id"]}/{figure["period_id"]}";

    private static void AssertKeys(string[] expected, List<PrintedChange> changes) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), changes.Select(change => change.Key).Order(StringComparer.Ordinal));

    // The year and the whole span are open: they go on. What is closed is corrected.
    private static void AssertCauses(List<PrintedChange> changes, string closed) =>
        Assert.All(changes, change => Assert.Equal(change.Period is "2025" or "all" ? "progress" : closed, change.Cause));

    private static (decimal?, decimal?) Values(List<PrintedChange> changes, string key)
    {
        PrintedChange change = changes.Single(each => each.Key == key);
        return (change.Old, change.New);
    }
}
