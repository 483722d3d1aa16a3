using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Tests.Telemetry;

/// <summary>
/// A run over one dataset in a SQLite source, whose name no other test has: what the process measures of itself is one list
/// for all tests that run at the same time.
/// </summary>
internal static class TracedRun
{
    /// <summary>A value in the data that must not be seen anywhere else.</summary>
    public const string RowValue = "Hemmelig-4711";

    public static Workspace Create(string dataset)
    {
        Workspace folder = TestMunicipality.Empty
            .Source($"{dataset}-source", "provider: sqlite, path: source.db")
            .Dataset(dataset, $$"""
                source: {{dataset}}-source, query: "SELECT sent, days, channel FROM letter",
                dates: { sent: { column: sent, as: date } }, columns: { days: integer }, rows-are: things
                """)
            .Defaults("closes: 0 days")
            .Indicator($"{dataset}-count", $$"""
                name: Letters, dataset: {{dataset}}, measure: { count: {} }, dated-by: sent, measured-in: letters
                """)
            .Indicator($"{dataset}-median", $$"""
                name: Days, dataset: {{dataset}}, measure: { median: { column: days } }, dated-by: sent, measured-in: days
                """)
            .Create();
        using SqliteConnection connection = new($"Data Source={folder["source.db"]};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE TABLE letter (sent TEXT, days INTEGER, channel TEXT);
            INSERT INTO letter VALUES ('2026-01-10', 3, '{RowValue}'), ('2026-01-20', 5, '{RowValue}'), ('2026-02-03', 4,
              '{RowValue}');
            """;
        command.ExecuteNonQuery();
        return folder;
    }

    public static async Task<RunResult> MeasureAsync(Workspace folder, ILogger log)
    {
        CatalogueLoad load = CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys);
        Assert.True(load.Catalogue is not null, string.Join('\n', load.Issues.Select(issue => issue.In(Language.English))));
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        ReportingStore store = await ReportingStore.OpenAsync(
            SqliteStore.Dialect, $"Data Source={folder.Store};Pooling=False", migrate: true, cancellationToken);
        RunContext measurement = new(
            load.Catalogue, store,
            source => ProviderCatalogue.Sources.Single(each => each.Name == source.Provider)
                .Open(source, new SourceContext(_ => null, _ => null, TimeProvider.System)),
            TimeProvider.System)
        {
            Log = log,
        };
        MeasureRequest request =
            new([.. load.Catalogue.Indicators.Values], new DateOnly(2026, 3, 10), null, null, DryRun: false, "measure");
        return Assert.Single(await new Measurer(measurement).MeasureAsync(request, null, cancellationToken));
    }
}
