using System.Data.Common;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using Microsoft.Data.Sqlite;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

/// <summary>What only a reporting database in a file does.</summary>
public sealed class SqliteStoreTests : IDisposable
{
    private readonly SqliteStoreFixture fixture = new();

    private string ImpatientString => fixture.ConnectionString.Replace("Timeout=20", "Timeout=1", StringComparison.Ordinal);

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task MigrateAsync_ANewFile_LetsReadersGoOnWhileARunPublishes()
    {
        await fixture.OpenAsync();

        Assert.Equal("wal", fixture.Text("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task OpenAsync_DatabaseFromBeforeTheFirstRelease_NamesTheFilesToMove()
    {
        fixture.Execute(
            """
            CREATE TABLE bm_migration (name TEXT NOT NULL, checksum TEXT NOT NULL);
            INSERT INTO bm_migration VALUES ('0001_reporting_store', 'a');
            """);

        BenefitMeterException failure = await RefusedAsync(migrate: true);

        Assert.Contains(
            "Move the file together with those beside it that begin with its name (-restricted.db, -jobs.db and -wal), and run: "
                + "benefitmeter migrate",
            failure.Hint, StringComparison.Ordinal);
    }

    // SQLite removes a log with the last connection, which may be another run's at any moment.
    [Fact]
    public async Task Inspect_LogIsRemovedMeanwhile_IsNoFailure()
    {
        await fixture.OpenAsync();
        string log = fixture.File + "-wal";
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task others = Task.Run(
            () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    File.WriteAllBytes(log, []);
                    File.Delete(log);
                }
            },
            Token);

        for (int i = 0; i < 20_000; i++)
        {
            SqliteFiles.Inspect(SqliteStore.Dialect.Address(fixture.ConnectionString));
        }

        await enough.CancelAsync();
        await others;
    }

    [Fact]
    public async Task BeginRunAsync_FileMovedAwayAndBack_WritesNothingToItMeanwhile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody move a file that is open.");
        await fixture.OpenAsync();
        var pooled = ReportingStore.At(SqliteStore.Dialect, $"Data Source={fixture.File}");
        long first = await BeginAsync(pooled);

        File.Move(fixture.File, fixture.File + ".moved");
        BenefitMeterException failure =
            await Assert.ThrowsAsync<BenefitMeterException>(() => BeginAsync(pooled));
        File.Move(fixture.File + ".moved", fixture.File);
        long second = await BeginAsync(pooled);
        SqliteConnection.ClearAllPools();

        Assert.Contains("the file does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Equal(first + 1, second);
    }

    [Fact]
    public async Task ScriptText_AppliedByHand_MakesTheSameDatabase()
    {
        await using SqliteConnection byHand = new($"Data Source={fixture.File}");
        await byHand.OpenAsync(Token);
        await using SqliteCommand apply = byHand.CreateCommand();
        apply.CommandText = Migrations.ScriptText(SqliteStore.Dialect);
        await apply.ExecuteNonQueryAsync(Token);

        Assert.Equal("wal", fixture.Text("PRAGMA journal_mode"));
        Assert.Empty(await fixture.AsOwner.MigrateAsync(Token));
    }

    [Fact]
    public async Task PublishAsync_Number_IsStoredAsPlainTextOfEveryDigit()
    {
        ReportingStore store = await fixture.OpenAsync(Month(2026, 1));
        Figure figure =
            Figure("share", Month(2026, 1), 1234567890123456.789012345678m, -0.0000000000000000000000000001m, 100.000m);

        await PublishAsync(store, First(figure));

        Assert.Equal(
            ["1234567890123456.789012345678", "-0.0000000000000000000000000001", "100"],
            Assert.Single(fixture.Rows("SELECT value, numerator, denominator FROM bm_figure")));
    }

    [Fact]
    public async Task OpenAsync_MissingFile_IsRefusedAndNotMade()
    {
        BenefitMeterException failure = await RefusedAsync(migrate: false);

        Assert.Contains("cannot be opened", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(fixture.File));
    }

    [Fact]
    public async Task OpenAsync_MissingFolder_IsRefused()
    {
        string file = Path.Combine(Path.GetDirectoryName(fixture.File)!, "no", "such", "report.db");

        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ReportingStore.OpenAsync(SqliteStore.Dialect, $"Data Source={file}", migrate: true, Token));

        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains("folder is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NotADatabase_IsRefusedAndLeftAsItIs()
    {
        string text = string.Concat(Enumerable.Repeat("SendtTid;CenterKode;Kanal\n", 50));
        await File.WriteAllTextAsync(fixture.File, text, Token);

        BenefitMeterException failure = await RefusedAsync(migrate: true);

        Assert.Contains("is not a SQLite database", failure.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(fixture.File, Token));
    }

    [Fact]
    public async Task BeginRunAsync_LockedDatabase_IsRefusedAndReadersGoOn()
    {
        await fixture.OpenAsync();
        ReportingStore store = ReportingStore.At(SqliteStore.Dialect, ImpatientString);
        using DbConnection other = fixture.Connect();
        await using DbTransaction writing = await other.BeginTransactionAsync(Token);

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => BeginAsync(store));

        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains("is locked", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await store.ReadCurrentFiguresAsync(["letters"], Token));
    }

    [Fact]
    public async Task BeginRunAsync_ReadOnlyDatabase_IsRefused()
    {
        await fixture.OpenAsync();
        ReportingStore readOnly = await ReportingStore.OpenAsync(
            SqliteStore.Dialect, fixture.ConnectionString + ";Mode=ReadOnly", migrate: false, Token);

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => BeginAsync(readOnly));

        Assert.Contains("is read-only", failure.Message, StringComparison.Ordinal);
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
        using (DbConnection connection = fixture.Connect())
        {
            var session = new StoreSession(connection, SqliteStore.Dialect, fixture.File);
            await session.ExecuteAsync("PRAGMA max_page_count = 60", Token);
            error = await Assert.ThrowsAsync<SqliteException>(
                () => FigureTables.PublishAsync(session, run, Publication(First(large)), () => Task.CompletedTask, Token));
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
        BenefitMeterException failure = TwoLanguages.Fail(() => ReportingStore.At(SqliteStore.Dialect, connectionString));

        Assert.Contains("ReportingStore:ConnectionString", failure.Message, StringComparison.Ordinal);
    }

    private async Task<BenefitMeterException> RefusedAsync(bool migrate)
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ReportingStore.OpenAsync(SqliteStore.Dialect, fixture.ConnectionString, migrate, Token));
        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains(fixture.File, failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
