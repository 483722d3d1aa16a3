using System.Globalization;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Realising;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Tests.Providers.Sqlite;
using Microsoft.Data.Sqlite;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting.Schema;

/// <summary>
/// What was applied never changes: each script keeps its bytes, and a database of each version migrates with all that it has.
/// Where BENEFITMETER_TEST_WRITE is set, what is missing is written; nothing that is there is ever written again.
/// </summary>
public sealed class SchemaVersionTests : IDisposable
{
    private static readonly string Folder = Path.Combine(
        Repository.Root, "tests", "BenefitMeter.Worker.Tests", "Reporting", "Schema", "Databases");

    private static readonly bool Writes = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_WRITE") is not null;

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("benefitmeter-version-");

    public static TheoryData<string> Versions =>
        [.. Migrated(SqliteStore.Dialect).Select(script => script.Name)];

    [Fact]
    public async Task Scripts_KeepTheirBytes()
    {
        string file = Path.Combine(Folder, "scripts.txt");
        Directory.CreateDirectory(Folder);
        Dictionary<string, string> pinned = File.Exists(file)
            ? File.ReadAllLines(file).Select(line => line.Split(' ')).ToDictionary(line => line[0], line => line[1])
            : [];
        if (Writes && Migrated(SqliteStore.Dialect).Any(script => !pinned.ContainsKey($"sqlite/{script.Name}")))
        {
            await MigrateNewestAsync(pinned);
        }

        foreach (StoreDialect dialect in ProviderCatalogue.Stores)
        {
            foreach (MigrationScript script in Migrated(dialect))
            {
                string name = $"{dialect.Name}/{script.Name}";
                if (Writes)
                {
                    pinned.TryAdd(name, script.Checksum);
                }

                Assert.True(
                    pinned.TryGetValue(name, out string? checksum),
                    $"sql/{name}.sql is not pinned yet: run this test with BENEFITMETER_TEST_WRITE=1. To change the script "
                        + "first, undo it as described in CONTRIBUTING.md (\"Undo a script\").");
                Assert.True(
                    checksum == script.Checksum,
                    $"sql/{name}.sql is not the script that was applied. An applied script never changes: undo the change, and "
                        + "make it in the tables' descriptions and a script of its own.");
            }
        }

        Assert.All(
            pinned.Keys.Except(ProviderCatalogue.Stores.SelectMany(
                dialect => Migrated(dialect).Select(script => $"{dialect.Name}/{script.Name}"))),
            name => Assert.Fail(
                $"sql/{name}.sql is pinned in Databases/scripts.txt but not in this build. Put the file back and build again; an "
                    + "applied script never goes."));
        if (Writes)
        {
            File.WriteAllLines(
                file, pinned.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key} {line.Value}"));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Database_OfEachVersion_MigratesWithAllThatItHas(string version)
    {
        string file = Path.Combine(Folder, version + ".db");
        if (Writes && !File.Exists(file) && version == Migrated(SqliteStore.Dialect)[^1].Name)
        {
            await WriteAsync(file);
        }

        Assert.True(
            File.Exists(file),
            $"There is no database of the version {version} yet: run this test with BENEFITMETER_TEST_WRITE=1, which makes "
                + $"Databases/{version}.db, and commit it. Only the newest version's can be made; an older one is in the "
                + "history.");
        string copy = Path.Combine(temporary.FullName, "report.db");
        File.Copy(file, copy);
        ReportingStore store =
            await ReportingStore.OpenAsync(SqliteStore.Dialect, $"Data Source={copy};Pooling=False", migrate: true, Token);

        foreach ((string table, string columns) in Tables(file))
        {
            Assert.Equal(Rows(file, table, columns), Rows(copy, table, columns));
        }

        foreach (View view in ReportingSchema.Views)
        {
            await store.ReadViewAsync(view.Name, Token);
        }

        ViewRows corrections = await store.ReadViewAsync("bi_restatement", Token);
        Assert.NotEmpty(corrections.Rows);
        Assert.NotEmpty(await store.WithSessionAsync(session => DecisionTables.ReadRoundDecisionsAsync(session, Token), Token));

        // And it is a database to go on with.
        await PublishAsync(store, new FigureChange(Corrected, Corrected with { DefinitionVersion = 2 }, ChangeCause.Definition));
        Assert.Equal(3, (await store.ReadHistoryAsync(FigureKey.Of(Corrected), Token)).Count);
    }

    public void Dispose() => temporary.Delete(recursive: true);

    private static Figure First => Figure("letters", Month(2026, 1), 10.5m) is var figure
        ? figure with { Observation = figure.Observation with { IsComplete = true } }
        : figure;

    private static Figure Corrected => First with { Observation = First.Observation with { Value = 12.25m } };

    private static MigrationScript[] Migrated(StoreDialect dialect) =>
        [.. MigrationScript.For(dialect).Where(script => script.Number is not null)];

    // What cannot be applied is never pinned: rows are there already where it will be.
    private async Task MigrateNewestAsync(Dictionary<string, string> pinned)
    {
        string? newest = Directory.GetFiles(Folder, "*.db").Order(StringComparer.Ordinal)
            .LastOrDefault(file => pinned.ContainsKey($"sqlite/{Path.GetFileNameWithoutExtension(file)}"));
        if (newest is not null)
        {
            string copy = Path.Combine(temporary.FullName, "newest.db");
            File.Copy(newest, copy);
            await ReportingStore.OpenAsync(SqliteStore.Dialect, $"Data Source={copy};Pooling=False", migrate: true, Token);
        }
    }

    private static async Task WriteAsync(string file)
    {
        using SqliteStoreFixture made = new();
        ReportingStore store = await made.OpenAsync(Month(2026, 1));
        await PublishAsync(store, StoreFixture.First(First));
        await PublishAsync(store, new FigureChange(First, Corrected, ChangeCause.LateRows));
        RoundGoal about = new("r1", "g1");
        await store.WithSessionAsync(
            async session =>
            {
                await DecisionTables.AnswerAsync(
                    session, about, new("Leverandøren", "Et år", "Fra maj", CauseCategory.SupplierDelay), Director, Token);
                await DecisionTables.OverrideAsync(session, about, new(Status.Yellow, null, "Kontrakten"), Director, Token);
                await DecisionTables.DecideAsync(
                    session, new RecordedDecision("letters", Month(2026, 1), DecisionKind.Act, "Fordi", IsProposal: false),
                    Director, Token);
                await DecisionTables.ReviewAsync(
                    session, new RecordedReview("goal", "g1", ReviewConclusion.TooEarly, "Regnskabet", AsOf, null), Director,
                    Token);
            },
            Token);
        await store.WriteReportAsync(new(null, "economy", string.Empty, AsOf, "Værdier\n1;2", "abc", "dir", null), Token);
        Lease lease = (await store.Jobs.AcquireAsync([["derived"]], TimeSpan.FromMinutes(1), Token)).Lease!;
        foreach (bool isLater in (bool[])[false, true])
        {
            DerivedRows[] wanted = [.. ReportingSchema.Derived.Select(table => TableRows.Wanted(table, isLater))];
            await store.PublishDerivedAsync(
                await BeginAsync(store), await store.CompareDerivedAsync(wanted, Token), new DerivationBasis(0, AsOf), lease,
                Token);
        }

        made.Execute($"VACUUM INTO '{file}'");
    }

    private static List<(string Table, string Columns)> Tables(string file)
    {
        List<string> tables = Read(
            file,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'bm!_%' ESCAPE '!' AND name <> 'bm_migration'");
        return [.. tables.Select(table => (table, string.Join(", ", Read(
            file, $"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')"))))];
    }

    private static List<string> Rows(string file, string table, string columns) =>
        [.. Read(file, $"SELECT {columns} FROM {table}").Order(StringComparer.Ordinal)];

    private static List<string> Read(string file, string question)
    {
        using SqliteConnection connection = new($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = question;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
