using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;
using Quartz;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// The reporting database as a SQLite file. Decimals, dates and moments are stored as text, and writers wait for each other.
/// </summary>
internal static class SqliteStore
{
    /// <summary>Gets the dialect.</summary>
    public static StoreDialect Dialect { get; } = new()
    {
        Name = "sqlite",
        Schema = SqliteSchema.Syntax,
        Address = AddressOf,
        Example = "Data Source=benefitmeter.db",
        SetAside = new(
            "Flyt filen sammen med dem ved siden af, der begynder med dens navn (-restricted.db, -jobs.db og -wal)",
            "Move the file together with those beside it that begin with its name (-restricted.db, -jobs.db and -wal)"),
        IsThere = address => File.Exists(address.Place),
        Connect = Connect,
        Explain = (error, _) => SqliteStoreFailure.Of((SqliteException)error),
        Locate = (address, error) => SqliteStoreFailure.At(address, (SqliteException)error),
        Inspect = SqliteFiles.Inspect,
        Beside = SqliteFiles.Beside,
        TryCreate = SqliteFiles.TryCreate,
        Impatient = address => address with
        {
            ConnectionString = new SqliteConnectionStringBuilder(address.ConnectionString) { DefaultTimeout = 1 }.ToString(),
        },
        // Text, because SQLite would cut a decimal to 15 digits (decision 0032).
        Write = value => value switch
        {
            decimal or DateOnly or DateTimeOffset => StoredText.Of(value)!,
            Array list => StoredText.OfList(list),
            _ => value,
        },
        // A number of a view, which has 15 digits.
        Read = (row, column) => row.GetValue(column) is var cell && cell is double number ? (decimal)number : cell,
        BulkWrite = WriteAsync,
        Restricted = SqliteRestricted.Open,

        // In this mode readers do not wait while a run publishes. It is stored in the file, and cannot be set in a transaction.
        BeginReading = (connection, _) => new(((SqliteConnection)connection).BeginTransaction(deferred: true)),
        Prepare = "PRAGMA journal_mode = WAL",
        ByHand = ("PRAGMA journal_mode = WAL;\nBEGIN IMMEDIATE;", string.Empty, "COMMIT;"),
        Jobs = new JobStore
        {
            Address = JobsOf,
            Create = (file, script) => SqliteFiles.Create(file, script, ownerOnly: false),
            OwnScript = "jobs",
            IsShared = false,
            Use = (jobs, connection) => jobs.UseSqlite(SqliteFactory.Instance, connection),
        },
        CountTables = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @name",
        HasOwnClock = false,
        Now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",
        NextMillisecond = "strftime('%Y-%m-%dT%H:%M:%fZ', {0}, '+0.001 seconds')",
        MakeSupersededKeys = """
            CREATE TEMP TABLE superseded_key (
                indicator_id TEXT, unit_id TEXT, grain TEXT, period_id TEXT, structure TEXT)
            """,
        Publications = "main.bm_publication",
        InTexts = "{0} IN (SELECT value FROM json_each({1}))",
        InIntegers = "{0} IN (SELECT value FROM json_each({1}))",
        ViewsAreExact = false,
        ReadsOnlyNamedColumns = false,
    };

    private static StoreAddress AddressOf(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        return string.IsNullOrWhiteSpace(builder.DataSource)
            ? throw new ArgumentException("It names no file.", nameof(connectionString))
            : new StoreAddress(builder.DataSource, builder.ToString());
    }

    private static StoreAddress JobsOf(StoreAddress store)
    {
        // A file of its own, so that a heartbeat never waits for a publication (decision 0028).
        string file = SqliteFiles.JobsOf(store.Place);
        return new StoreAddress(file, new SqliteConnectionStringBuilder(store.ConnectionString) { DataSource = file }.ToString());
    }

    private static SqliteConnection Connect(StoreAddress address, bool create)
    {
        var builder = new SqliteConnectionStringBuilder(address.ConnectionString);
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate && !create)
        {
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        SqliteConnection connection = new(builder.ToString());
        if (!create && !File.Exists(address.Place))
        {
            // One of the pool would go on writing to the file that was moved away.
            SqliteConnection.ClearPool(connection);
        }

        return connection;
    }

    private static Task WriteAsync(
        StoreSession session, string table, IReadOnlyList<string> columns, IEnumerable<WriteCells> rows,
        CancellationToken cancellationToken)
    {
        using SqliteRowWriter writer = new((SqliteConnection)session.Connection, table, columns);
        foreach (WriteCells row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            row(writer);
            writer.Insert();
        }

        return Task.CompletedTask;
    }
}
