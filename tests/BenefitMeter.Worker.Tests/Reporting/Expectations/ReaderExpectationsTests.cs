using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using BenefitMeter.Worker.Tests.Providers.Sqlite;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>
/// What readers see of the sample municipality and its history, in every view and in what commands print, is what the files in
/// the folders Views and Printed say. A change of tables, views or stored words that readers would notice fails here.
/// </summary>
[Slow("measures the demo, with a history, on each engine")]
public sealed class ReaderExpectationsTests
{
    private const int MostDifferences = 40;

    [Fact]
    public async Task Sqlite_ShowsAndPrintsWhatTheFilesSay()
    {
        using SqliteStoreFixture store = new();
        PrintedReports reports = new();
        List<string> differences = [];
        using DemoHistory history = await DemoHistory.CreateAsync(store, async demo =>
        {
            differences.AddRange(await PrintedStatus.CompareAsync(demo, "demo"));
            await reports.PrintAsync(demo, "demo", ["--language", "da"], ["--format", "csv"]);
        });
        differences.AddRange(await PrintedStatus.CompareAsync(history, "history"));

        // Not as text: the path of a failed run and the moments would decide where lines break.
        await reports.PrintAsync(history, "history", ["--format", "html"]);

        AssertNone([.. ViewDifferences(store, history), .. differences, .. reports.Differences()]);
    }

    [Fact]
    public async Task PostgreSql_ShowsWhatTheFilesSay()
    {
        using PostgreSqlStoreFixture store = new();
        using DemoHistory history = await DemoHistory.CreateAsync(store);

        AssertNone(ViewDifferences(store, history));
    }

    private static List<string> ViewDifferences(StoreFixture store, DemoHistory history)
    {
        IReadOnlyList<string> views = ViewCells.Views(store);
        return
        [
            .. ExpectationFiles.Gone(ExpectationFiles.Views, views),
            .. views.SelectMany(view => ExpectationFiles.Compare(
                ExpectationFiles.Views, store.Dialect.Name, ChangingValues.Replace(ViewCells.Table(store, view), history))),
        ];
    }

    private static void AssertNone(List<string> differences) => Assert.True(
        differences.Count == 0,
        $"{differences.Count} differences{(differences.Count > MostDifferences ? $", the first {MostDifferences}" : "")}:\n"
            + $"{string.Join('\n', differences.Take(MostDifferences))}\n\n{ExpectationFiles.Advice}");
}
