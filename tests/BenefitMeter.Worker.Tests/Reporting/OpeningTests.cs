using BenefitMeter.Realising;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using Dapper;
using Microsoft.Data.Sqlite;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public sealed class OpeningTests : IDisposable
{
    private readonly StoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task MigrateAsync_Twice_AppliesEverythingOnce()
    {
        var store = ReportingStore.At(SqliteStore.Dialect, fixture.ConnectionString);

        IReadOnlyList<string> first = await store.MigrateAsync(Token);
        IReadOnlyList<string> second = await store.MigrateAsync(Token);

        Assert.Equal(["0001_reporting_store", "views/bi_catalogue", "views/bi_figure", "views/bi_restatement", "views/bi_run"], first);
        Assert.Empty(second);
        using SqliteConnection connection = fixture.Connect();
        Assert.Equal("wal", connection.ExecuteScalar<string>("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task MigrateAsync_SeveralAtOnce_OneAppliesAndTheOthersFindItDone()
    {
        IReadOnlyList<string>[] applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Task.Run(() => ReportingStore.At(SqliteStore.Dialect, fixture.ConnectionString + ";Default Timeout=20").MigrateAsync(Token), Token)));

        Assert.Single(applied, scripts => scripts.Count == 5);
        Assert.Equal(3, applied.Count(scripts => scripts.Count == 0));
    }

    [Fact]
    public async Task MigrateAsync_ViewsOfAnOlderVersion_AreMadeAnew()
    {
        ReportingStore store = await fixture.OpenAsync();
        fixture.Execute("""
            DROP VIEW bi_unit;
            CREATE VIEW bi_unit AS SELECT 1 AS old;
            UPDATE bm_migration SET checksum = 'old' WHERE name = 'views/bi_catalogue';
            """);

        Assert.Equal(["views/bi_catalogue"], await store.MigrateAsync(Token));
        Assert.Equal(3, fixture.Count("bi_unit"));
    }

    [Fact]
    public async Task ScriptText_RunByHand_IsACompleteSchema()
    {
        fixture.Execute(Migrations.ScriptText(SqliteStore.Dialect));

        ReportingStore store = await ReportingStore.OpenAsync(SqliteStore.Dialect, fixture.ConnectionString, migrate: false, Token);

        Assert.Empty(await store.MigrateAsync(Token));
    }

    [Fact]
    public async Task OpenAsync_TamperedMigration_IsRefused()
    {
        await fixture.OpenAsync();
        fixture.Execute("UPDATE bm_migration SET checksum = 'tampered' WHERE number = 1");

        BenefitMeterException failure = await RefusedAsync(migrate: true);

        Assert.Contains("'0001_reporting_store'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("checksum", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfANewerVersion_IsRefused()
    {
        await fixture.OpenAsync();
        fixture.Execute("INSERT INTO bm_migration VALUES ('0999_future', 999, 'x', '2026-01-01T00:00:00.000Z')");

        BenefitMeterException failure = await RefusedAsync(migrate: true);

        Assert.Contains("'0999_future', which this version does not know", failure.Message, StringComparison.Ordinal);
        Assert.Contains("newer", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_WithoutMigratingAnEmptyDatabase_NamesTheCommand()
    {
        fixture.Execute("CREATE TABLE other (x)");

        BenefitMeterException failure = await RefusedAsync(migrate: false);

        Assert.Equal("Run: benefitmeter migrate.", failure.Hint);
    }

    [Fact]
    public async Task OpenAsync_MissingFile_IsRefusedAndNotMade()
    {
        BenefitMeterException failure = await RefusedAsync(migrate: false);

        Assert.Contains("cannot be opened", failure.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(fixture.File));
    }

    [Fact]
    public async Task OpenAsync_MissingFolder_IsRefused()
    {
        string file = Path.Combine(Path.GetDirectoryName(fixture.File)!, "no", "such", "report.db");

        BenefitMeterException failure = await Assert.ThrowsAsync<BenefitMeterException>(
            () => ReportingStore.OpenAsync(SqliteStore.Dialect, $"Data Source={file}", migrate: true, Token));

        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains("folder is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NotADatabase_IsRefusedAndLeftAsItIs()
    {
        string text = string.Concat(Enumerable.Repeat("SendtTid;CenterKode;Kanal\n", 50));
        await System.IO.File.WriteAllTextAsync(fixture.File, text, Token);

        BenefitMeterException failure = await RefusedAsync(migrate: true);

        Assert.Contains("is not a SQLite database", failure.Message, StringComparison.Ordinal);
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(fixture.File, Token));
    }

    [Fact]
    public async Task BeginRunAsync_LockedDatabase_IsRefusedAndReadersGoOn()
    {
        ReportingStore store = await fixture.OpenAsync();
        using SqliteConnection other = fixture.Connect();
        other.Execute("BEGIN IMMEDIATE");

        BenefitMeterException failure = await Assert.ThrowsAsync<BenefitMeterException>(() => BeginAsync(store));

        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains("is locked", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await store.ReadCurrentFiguresAsync(["letters"], Token));
    }

    [Fact]
    public async Task BeginRunAsync_ReadOnlyDatabase_IsRefused()
    {
        await fixture.OpenAsync();
        ReportingStore readOnly = await ReportingStore.OpenAsync(SqliteStore.Dialect, fixture.ConnectionString + ";Mode=ReadOnly", migrate: false, Token);

        BenefitMeterException failure = await Assert.ThrowsAsync<BenefitMeterException>(() => BeginAsync(readOnly));

        Assert.Contains("cannot be written to", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_FullDisk_IsRefusedAndKeepsWhatWasThere()
    {
        ReportingStore store = await fixture.OpenAsync(Month(2025, 1), Month(2025, 2));
        await PublishAsync(store, First(Figure("letters", Month(2025, 1), 1)));
        Figure large = Figure("letters", Month(2025, 2), 2);
        large = large with { Realisation = large.Realisation with { SentenceDanish = new string('x', 1_000_000) } };
        long run = await BeginAsync(store);
        SqliteException error;
        using (SqliteConnection connection = fixture.Connect())
        {
            connection.Execute("PRAGMA max_page_count = 60");
            error = await Assert.ThrowsAsync<SqliteException>(
                () => FigureTables.PublishAsync(new StoreSession(connection, SqliteStore.Dialect, fixture.File), run, Publication(First(large)), () => Task.CompletedTask, Token));
        }

        BenefitMeterException failure = SqliteStoreFailure.Of(error).At(fixture.File, error);
        Assert.Contains("the disk is full", failure.Message, StringComparison.Ordinal);
        Assert.Contains("already published are kept", failure.Hint, StringComparison.Ordinal);
        Assert.Equal(1, fixture.Count("bi_figure_history"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=")]
    [InlineData("Colour=red")]
    public void At_UnusableConnectionString_NamesTheSetting(string connectionString)
    {
        BenefitMeterException failure = Assert.Throws<BenefitMeterException>(() => ReportingStore.At(SqliteStore.Dialect, connectionString));

        Assert.Contains("ReportingStore:ConnectionString", failure.Message, StringComparison.Ordinal);
    }

    private async Task<BenefitMeterException> RefusedAsync(bool migrate)
    {
        BenefitMeterException failure = await Assert.ThrowsAsync<BenefitMeterException>(
            () => ReportingStore.OpenAsync(SqliteStore.Dialect, fixture.ConnectionString, migrate, Token));
        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains(fixture.File, failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
