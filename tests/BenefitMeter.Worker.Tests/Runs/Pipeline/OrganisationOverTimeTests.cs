using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// The sample town reorganises on 1 March 2025: north closes and south takes over, office a moves along, and office b closes; a
/// takes over three quarters of it and c a quarter. Letters as they came: January a 3, b 3, c 4; February a 4, b 3, c 3; March a
/// 3, code B 4, c 3.
/// </summary>
public sealed class OrganisationOverTimeTests
{
    private static readonly TestMunicipality Reorganised = TestMunicipality.LetterIndicators
        .Unit("north", "valid-to: 2025-02-28, successors: south")
        .Unit("south", "name: South, parent: town, valid-from: 2025-03-01")
        .Without("units", "a")
        .Unit("a", """
            name: Office A, parents: [{ parent: north, until: 2025-02-28 }, { parent: south }], codes: [A]
            """)
        .Unit("b", "valid-to: 2025-02-28, successors: { a: 0.75, c: 0.25 }");

    [Fact]
    public async Task Measure_Reorganised_CountsEachDayForItsUnits()
    {
        using Workspace folder = await MeasuredAsync();

        Assert.Equal([("2025-01", 6d), ("2025-02", 7d)], Months(folder, "bi_figure", "north"));
        Assert.Equal([("2025-03", 3d), ("2025-04", 0d)], Months(folder, "bi_figure", "south"));
        Assert.Equal([("2025-01", 3d), ("2025-02", 4d), ("2025-03", 3d), ("2025-04", 0d)], Months(folder, "bi_figure", "a"));
        Assert.Equal([("2025-01", 3d), ("2025-02", 3d)], Months(folder, "bi_figure", "b"));
        Assert.Equal(4d, folder.Figure("value", "received", "unmapped", "2025-03"));
        Assert.Equal(
            [("2025-01", 10d), ("2025-02", 10d), ("2025-03", 10d), ("2025-04", 0d)], Months(folder, "bi_figure", "town"));

        // The quarter knows north for two months, and what came then.
        Assert.Equal((13d, 3d, 30d), (
            folder.Figure("value", "received", "north", "2025-Q1"), folder.Figure("value", "received", "south", "2025-Q1"),
            folder.Figure("value", "received", "town", "2025-Q1")));
        Assert.Equal(100d, folder.Figure("coverage_pct", "received", "town", "2025-03"));
        Assert.StartsWith(
            "Rows with the unit code 'B', 'b' on days when no unit has it (unit 'b' has it to 2025-02-28); "
                + "they count in unit 'unmapped' and the total.",
            (string)folder.Scalar(
                "SELECT detail FROM bi_finding WHERE code = 'UnitNotValid' AND detail NOT LIKE '%still open%'")!,
            StringComparison.Ordinal);
        RowAssert.Table(
            folder.Query("SELECT * FROM bi_unit WHERE unit_id IN ('b', 'north', 'south') ORDER BY unit_id"),
            """
            unit_id | parent_id | is_current | valid_from | valid_to
            b       | north     | 0          | -          | 2025-02-28
            north   | town      | 0          | -          | 2025-02-28
            south   | town      | 1          | 2025-03-01 | -
            """);
    }

    [Fact]
    public async Task Measure_Reorganised_ShowsTheHistoryInTodaysOrganisationToo()
    {
        using Workspace folder = await MeasuredAsync();
        const string View = "bi_figure_current_structure";

        // a has its own and three quarters of b's, c a quarter; south has north's history, and the whole is what it was.
        Assert.Equal([("2025-01", 5.25d), ("2025-02", 6.25d), ("2025-03", 3d), ("2025-04", 0d)], Months(folder, View, "a"));
        Assert.Equal([("2025-01", 4.75d), ("2025-02", 3.75d), ("2025-03", 3d), ("2025-04", 0d)], Months(folder, View, "c"));
        Assert.Equal([("2025-01", 5.25d), ("2025-02", 6.25d), ("2025-03", 3d), ("2025-04", 0d)], Months(folder, View, "south"));
        Assert.Equal([("2025-01", 10d), ("2025-02", 10d), ("2025-03", 10d), ("2025-04", 0d)], Months(folder, View, "town"));
        Assert.Empty(folder.Query($"SELECT * FROM {View} WHERE unit_id IN ('b', 'north')"));

        // c's January: 2 of 4 letters digital, and a quarter of b's 1 of 3: 2.25 of 4.75. A median cannot be shared out.
        Dictionary<string, object?> share = Assert.Single(folder.Query(
            $"SELECT * FROM {View} WHERE indicator_id = 'digital-share' AND unit_id = 'c' AND period_id = '2025-01'"));
        RowAssert.Equal(
            share, ("numerator", 2.25d), ("denominator", 4.75d), ("value", 47.3684210526d), ("rows_counted", 7L),
            ("structure", "current"));
        Dictionary<string, object?> median = Assert.Single(folder.Query(
            $"SELECT * FROM {View} WHERE indicator_id = 'median-amount' AND unit_id = 'c' AND period_id = '2025-01'"));
        Assert.Equal(
            ("missing", "NonAdditive", null), ((string)median["state"]!, (string?)median["state_reason"], median["value"]));
        Assert.Equal("as-was", folder.Scalar(
            $"SELECT structure FROM {View} WHERE indicator_id = 'received' AND unit_id = 'town' AND period_id = '2025-01'"));
    }

    [Fact]
    public async Task Measure_Reorganised_LeavesWhatWasPublished()
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync("2025-02-28");
        folder.Describe(Reorganised);

        await folder.MeasureAsync();

        Assert.Empty(folder.Query(
            "SELECT * FROM bi_figure_history WHERE superseded_at IS NOT NULL AND period_id IN ('2025-01', '2025-02')"));
        Assert.Equal(6d, folder.Figure("value", "received", "north", "2025-01"));
        Assert.Equal(
            5.25d,
            folder.Scalar("SELECT value FROM bi_figure_current_structure WHERE indicator_id = 'received' AND unit_id = 'a' "
                + "AND period_id = '2025-01'"));
        Assert.Empty(await folder.DryRunAsync("--as-of", folder.AsOf));
    }

    [Fact]
    public async Task Measure_TreeEditedWithoutDates_NamesTheOrganisationAsTheCause()
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        folder.Describe(folder.Municipality.Unit("a", "parent: town"));

        List<PrintedChange> changes = await folder.DryRunAsync("--as-of", folder.AsOf);

        Assert.Equal((6m, 3m), changes.Where(change => change.Key == "received/north/2025-01").Select(change =>
            (change.Old!.Value, change.New!.Value)).Single());
        Assert.All(changes, change => Assert.Equal(("north", "organisation"), (change.Unit, change.Cause)));
    }

    [Fact]
    public async Task Measure_TreeEditedAndALateLetter_DistinguishesThem()
    {
        // A late letter of c is no matter of the organisation; north lost a.
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        await folder.SucceedAsync("measure", "received", "--as-of", folder.AsOf);
        folder.Describe(folder.Municipality.Unit("a", "parent: town"));
        folder.Append("letters.csv", "31,2025-01-31,,C,Post,1,p1\n");

        List<PrintedChange> changes =
            [.. (await folder.DryRunAsync("received", "--as-of", folder.AsOf)).Where(change => change.Period == "2025-01")];

        Assert.Equal(
            [("c", "late-rows"), ("north", "organisation"), ("town", "late-rows")],
            changes.Select(change => (change.Unit, change.Cause!)).OrderBy(change => change.Unit, StringComparer.Ordinal));
    }

    private static Task<Workspace> MeasuredAsync() => Reorganised.MeasureAsync();

    private static List<(string, double)> Months(Workspace folder, string view, string unit) =>
    [
        .. folder.Query(
            $"SELECT period_id, value FROM {view} WHERE indicator_id = 'received' AND unit_id = '{unit}' AND grain = 'month' "
                + "ORDER BY period_start")
            .Select(row => ((string)row["period_id"]!, (double)row["value"]!)),
    ];
}
