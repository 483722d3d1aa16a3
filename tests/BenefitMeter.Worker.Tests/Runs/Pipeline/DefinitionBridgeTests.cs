using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// Rule C9.8, worked by hand. Letters a month, all and digital: January 10 and 6, February 10 and 7, March 10 and 5, April 8 and
/// 5. The baseline is approved with all letters counted: 30 / 3 = 10. Then only digital ones count. January to March both ways:
/// 18 / 30 = 0.6, so the baseline becomes 10 · 0.6 = 6. April's 5 against a plan of 4 is (5 − 6) / (4 − 6) = 50 % of the plan.
/// </summary>
public sealed class DefinitionBridgeTests
{
    private const string AsOf = "2025-05-02";

    private static readonly TestMunicipality Town = TestMunicipality.Letters
        .Indicator("letters", """
            name: Letters, dataset: letters, dated-by: received, measured-in: letters, judge: improvement,
            act-when: The head decides., effect-from: 2025-04-01, baseline: { window: 2025-01..2025-03 },
            targets: [{ decided: { date: 2025-03-01, by: owner }, points: { 2025-04: 4 } }], measure: { count: {} }
            """)
        .WithFile("letters.csv", "nr,received,closed,unit,channel,amount,person\n" + string.Concat(
            new[] { ("2025-01", 10, 6), ("2025-02", 10, 7), ("2025-03", 10, 5), ("2025-04", 8, 5) }.SelectMany(month =>
                Enumerable.Range(1, month.Item2)
                    .Select(day => $"{day},{month.Item1}-{day:00},,A,{(day <= month.Item3 ? "Digital" : "Post")},1,p\n"))));

    private static readonly TestMunicipality Digital =
        Town.Indicator("letters", "measure: { count: { where: { channel: Digital } } }");

    private static readonly TestMunicipality Bridged =
        Digital.Indicator("letters", "bridge: { from-version: 1, overlap: 2025-01..2025-03 }");

    [Fact]
    public async Task Measure_BaselineOfAnotherDefinition_IsGreyAndMarksTheBreak()
    {
        using Workspace folder = await ChangedAsync(Digital);

        Assert.Equal(("grey", "DefinitionBreak", null, null), Judged(folder));
        Assert.Equal(
            (2L, 1L, 5d), (Figure(folder, "definition_version"), Figure(folder, "definition_break"), Figure(folder, "value")));
        Assert.Equal(
            [0L, 0L, 0L, 1L, 0L],
            folder.Query("SELECT definition_break FROM bi_figure WHERE unit_id = 'town' ORDER BY period_start")
                .Select(row => row["definition_break"]));
        Assert.Empty(folder.Query("SELECT * FROM bi_finding WHERE code = 'BridgeIncomplete'"));
    }

    [Fact]
    public async Task Measure_BridgeNotMeasuredBothWays_SaysWhichPeriodsToMeasure()
    {
        using Workspace folder = await ChangedAsync(Bridged);

        Assert.Equal(("grey", "DefinitionBreak", null, null), Judged(folder));
        Assert.Equal(
            // The town, north and a have a baseline.
            "Units whose baseline for 'letters' cannot be bridged from definition version 1 to 2: "
            + "this requires at least 3 complete periods in 2025-01..2025-03 "
            + "measured with both versions, and that their sum is not 0. Version 2 has not measured 2025-01, 2025-02, 2025-03: "
            + "run benefitmeter measure letters --from 2025-01 --to 2025-03.",
            folder.Scalar("SELECT detail FROM bi_finding WHERE code = 'BridgeIncomplete' AND rows_counted = 3"));
    }

    [Fact]
    public async Task Measure_BridgeMeasuredBothWays_TranslatesTheBaseline()
    {
        using Workspace folder = await ChangedAsync(Bridged);
        await folder.SucceedAsync("measure", "letters", "--from", "2025-01", "--to", "2025-03", "--as-of", AsOf);

        await folder.SucceedAsync("measure", "--as-of", AsOf);

        Assert.Equal(("red", "Provisional", 6d, 50d), Judged(folder));
        Assert.Contains(
            "translated from an earlier definition by the factor 0.6000.", (string)Figure(folder, "status_reason_en")!,
            StringComparison.Ordinal);
        Assert.Contains(
            "omregnet fra en tidligere definition med faktor 0,6000.", (string)Figure(folder, "status_reason_da")!,
            StringComparison.Ordinal);
        Assert.Contains(
            "10 · 18 / 30 = 6 (definition version 1 to 2: Σ new / Σ old over 2025-01, 2025-02, 2025-03)",
            string.Join(' ', (await folder.SucceedAsync("explain", "letters", "--period", "2025-04"))
                .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Empty(await folder.DryRunAsync("--as-of", AsOf));
    }

    private static async Task<Workspace> ChangedAsync(TestMunicipality changed)
    {
        Workspace folder = await Town.MeasureAsync("2025-04-01");
        await folder.SucceedAsync("baseline", "approve", "letters", "--by", "owner");
        folder.Describe(changed);
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        return folder;
    }

    private static object? Figure(Workspace folder, string column) => folder.Figure(column, "letters", "town", "2025-04");

    private static (object?, object?, object?, object?) Judged(Workspace folder) =>
        (
            Figure(folder, "result_status"), Figure(folder, "result_reason"), Figure(folder, "baseline"),
            Figure(folder, "realised_plan_pct"));
}
