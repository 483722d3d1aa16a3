using System.Data;
using System.Data.Common;
using System.Globalization;
using BenefitMeter.Worker.Reporting;
using Npgsql;
using Quartz;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>
/// The reporting database on PostgreSQL. Values have PostgreSQL's own types, rows are written by binary COPY, and runs take turns
/// by an advisory lock on the schema in which tables are created (the first of the search path).
/// </summary>
internal static class PostgreSqlStore
{
    private const int LongestCommandSeconds = 600;

    /// <summary>Gets the dialect.</summary>
    public static StoreDialect Dialect { get; } = new()
    {
        Name = "postgresql",
        Schema = PostgreSqlSchema.Syntax,
        Address = AddressOf,
        Example = "Host=db.example;Database=benefitmeter;Username=benefitmeter;Password=…",
        IsThere = _ => true,
        Connect = (address, _) => new NpgsqlConnection(address.ConnectionString),
        Explain = PostgreSqlStoreFailure.Of,
        Write = value => value is DateTimeOffset moment ? moment.ToUniversalTime() : value,
        Read = Read,
        BulkWrite = CopyAsync,

        // Only the columns of bm_figure that queries filter or join by: sampling all 50 columns takes five times as long.
        AfterMany = """
            ANALYZE bm_figure (
                indicator_id, unit_id, grain, period_id, structure, period_start, period_end, state, result_status, run_id,
                publication_id, superseded_by), bm_publication, bm_period
            """,
        BeginReading = (connection, cancellationToken) =>
            connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken),
        Begin = "SET LOCAL lock_timeout = '30s'",
        Lock = "SELECT pg_advisory_xact_lock(hashtext('benefitmeter'), hashtext(current_schema()))",

        // After an error the transaction refuses everything, and COMMIT rolls it back. Without the first line psql reads the
        // script in the code page of its window.
        ByHand = ("SET client_encoding = 'UTF8';\nBEGIN;", string.Empty, "COMMIT;"),
        Jobs = new JobStore
        {
            SchedulerScript = "postgres",
            IsShared = true,
            Use = (jobs, connection) => jobs.UsePostgres(NpgsqlFactory.Instance, connection),
        },
        CountTables = "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass(@name)",

        // Of columns too, and of PUBLIC, whose number is 0; the owner has its rights anyway.
        Rights = """
            SELECT c.relname, r.verb || r.columns,
                'TO ' || CASE r.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r.grantee)) END
                    || CASE WHEN r.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
            FROM pg_class AS c
            LEFT JOIN LATERAL (
                SELECT 'GRANT ' || a.privilege_type AS verb, '' AS columns, a.grantee, a.is_grantable
                FROM aclexplode(c.relacl) AS a
                UNION ALL
                SELECT 'GRANT ' || a.privilege_type, ' (' || quote_ident(t.attname) || ')', a.grantee, a.is_grantable
                FROM pg_attribute AS t CROSS JOIN LATERAL aclexplode(t.attacl) AS a
                WHERE t.attrelid = c.oid AND NOT t.attisdropped) AS r ON r.grantee <> c.relowner
            WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
                AND c.relkind IN ('r', 'v') AND (c.relname LIKE 'bi\_%' OR c.relname LIKE 'bm\_%')
            """,
        Now = "date_trunc('milliseconds', clock_timestamp())",
        NextMillisecond = "{0} + interval '1 millisecond'",
        MakeSupersededKeys = """
            CREATE TEMP TABLE superseded_key (
                indicator_id text COLLATE "C", unit_id text COLLATE "C", grain text COLLATE "C", period_id text COLLATE "C",
                structure text COLLATE "C")
            """,
        Publications = "bm_publication",
        InTexts = "{0} = ANY({1})",
        InIntegers = "{0} = ANY({1})",
    };

    private static StoreAddress AddressOf(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(builder.Host) || string.IsNullOrEmpty(builder.Database))
        {
            throw new ArgumentException("It names no database.", nameof(connectionString));
        }

        builder.ApplicationName ??= "BenefitMeter";
        if (!builder.ShouldSerialize("Command Timeout"))
        {
            builder.CommandTimeout = LongestCommandSeconds;
        }

        return new StoreAddress(
            string.Create(CultureInfo.InvariantCulture, $"{builder.Database} on {builder.Host}:{builder.Port}"),
            builder.ToString());
    }

    private static object Read(DbDataReader row, int column) => row.GetValue(column) switch
    {
        short or int => row.GetInt64(column),
        decimal number => StoredText.Plain(number),
        double number => (decimal)number,
        DateOnly day => StoredText.Of(day),
        DateTime moment => StoredText.Of(new DateTimeOffset(moment)),
        object value => value,
    };

    private static async Task CopyAsync(
        StoreSession session, string table, IReadOnlyList<string> columns, IEnumerable<WriteCells> rows,
        CancellationToken cancellationToken)
    {
        string names = string.Join(", ", columns.Select(StoreSession.Quote));
        string[] types = await TypesAsync(session, $"SELECT {names} FROM {table} WHERE 1 = 0", cancellationToken);
        await using NpgsqlBinaryImporter copy = await ((NpgsqlConnection)session.Connection).BeginBinaryImportAsync(
            $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        PostgreSqlRowWriter cells = new(copy, types);
        foreach (WriteCells row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            cells.Start();
            row(cells);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task<string[]> TypesAsync(StoreSession session, string query, CancellationToken cancellationToken)
    {
        await using DbCommand command = session.Command(query);
        await using var reader = (NpgsqlDataReader)await command.ExecuteReaderAsync(cancellationToken);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetPostgresType(i).Name)];
    }
}
