using System.Data;
using System.Data.Common;
using System.Data.SqlTypes;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.SqlClient;
using Quartz;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// The reporting database on SQL Server. Values have SQL Server's own types, rows are written by bulk copy, and runs take turns
/// by an application lock. The tables are in the schema dbo, which must be the default schema of the worker's user.
/// </summary>
internal static class SqlServerStore
{
    private const int LongestCommandSeconds = 600;
    private const int BatchSize = 10_000;

    /// <summary>Gets the dialect.</summary>
    public static StoreDialect Dialect { get; } = new()
    {
        Name = "sqlserver",
        Schema = SqlServerSchema.Syntax,
        Address = AddressOf,
        Example = "Server=db.example;Database=benefitmeter;User ID=benefitmeter;Password=…;Encrypt=True",
        IsThere = _ => true,
        Connect = (address, _) => new SqlConnection(address.ConnectionString),
        Explain = (error, seconds) => SqlServerStoreFailure.Of((SqlException)error, seconds),
        Write = value => value switch
        {
            DateTimeOffset moment => moment.UtcDateTime,
            Array list => StoredText.OfList(list),
            _ => value,
        },
        Bind = parameter => SqlServerParameter.OfStore((SqlParameter)parameter),
        Read = Read,
        BulkWrite = CopyAsync,
        // Under READ_COMMITTED_SNAPSHOT each question sees what was committed when it began. What a run reads of its own
        // datasets cannot change between two of them, for it holds their lease.
        BeginReading = (connection, cancellationToken) =>
            connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken),
        Begin = "SET XACT_ABORT ON; SET LOCK_TIMEOUT 30000;",

        // The lock is the role's in which everybody is who publishes, so that a reader cannot have it. A lock of another role, or
        // of public, would be another lock, so the role is chosen by what the database has, never by who asks: an owner sees
        // every role, a member sees this one, and anybody else is refused (decision 0080).
        Lock = """
            DECLARE @result int, @principal sysname = N'benefitmeter_controller';
            IF DATABASE_PRINCIPAL_ID(@principal) IS NULL
            BEGIN
                IF HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'VIEW DEFINITION') = 0
                    THROW 50001, N'The user is neither the owner of the database nor in a role that publishes.', 1;
                SET @principal = N'public';
            END;
            EXEC @result = sp_getapplock @Resource = N'benefitmeter', @LockMode = N'Exclusive', @LockOwner = N'Transaction',
                @LockTimeout = 30000, @DbPrincipal = @principal;
            IF @result < 0 RAISERROR(N'The lock benefitmeter was not given within 30 seconds.', 16, 1);
            """,
        ByHand = (
            """
            SET QUOTED_IDENTIFIER, ANSI_NULLS, XACT_ABORT ON;
            BEGIN TRANSACTION;
            """,

            // sqlcmd and Management Studio go on after a batch that failed, which an error may have left outside the
            // transaction, or an error of compilation inside it (decision 0075).
            "IF @@ERROR <> 0 OR @@TRANCOUNT = 0 SET NOEXEC ON;",
            """
            DECLARE @applied bit;
            SET @applied = 1;
            SET NOEXEC OFF;
            IF @applied = 1 AND @@TRANCOUNT > 0
                COMMIT TRANSACTION;
            ELSE
            BEGIN
                IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION;
                RAISERROR(N'The script stopped at its first error, and nothing of it was applied.', 16, 1);
            END;
            """),
        BatchEnd = "GO",
        FileStart = "\uFEFF",
        Jobs = new JobStore
        {
            SchedulerScript = "sqlServer",
            IsShared = true,
            Use = (jobs, connection) => jobs.UseSqlServer(SqlClientFactory.Instance, connection),
        },
        CountTables = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_NAME) = @name",
        Demands =
        [
            new(
                "SELECT QUOTENAME(name) FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0",
                new(
                    "har ikke READ_COMMITTED_SNAPSHOT slået til. Uden den spærrer kørsler, der offentliggør samtidig, for "
                        + "hinanden, og læsere venter på dem",
                    "does not have READ_COMMITTED_SNAPSHOT on. Without it, runs that publish at the same time block each other, "
                        + "and readers wait for them"),
                name => new(
                    "Lad en administrator køre denne kommando, når ingen kørsel er i gang; den ruller andres åbne "
                        + $"transaktioner tilbage: ALTER DATABASE {name} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE",
                    "Let an administrator run this command while no run is active; it rolls back the open "
                        + "transactions of others: "
                        + $"ALTER DATABASE {name} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE")),

            // OPENJSON is there from this level on, which a database of an older server does not get by itself.
            new(
                "SELECT QUOTENAME(name) FROM sys.databases WHERE database_id = DB_ID() AND compatibility_level < 130",
                new("har et kompatibilitetsniveau under 130, så kørsler fejler",
                    "has a compatibility level below 130, so that runs fail"),
                name => new(
                    $"Lad en administrator hæve det: ALTER DATABASE {name} SET COMPATIBILITY_LEVEL = 130",
                    $"Let an administrator raise it: ALTER DATABASE {name} SET COMPATIBILITY_LEVEL = 130")),
        ],

        // Refusals too. Who may not grant rights finds none here, and the migration goes on without them.
        Rights = """
            SELECT o.name,
                CASE p.state WHEN 'D' THEN N'DENY ' ELSE N'GRANT ' END + p.permission_name COLLATE DATABASE_DEFAULT
                    + CASE WHEN p.minor_id > 0 THEN N' (' + QUOTENAME(COL_NAME(p.major_id, p.minor_id)) + N')' ELSE N'' END,
                N'TO ' + QUOTENAME(USER_NAME(p.grantee_principal_id))
                    + CASE p.state WHEN 'W' THEN N' WITH GRANT OPTION' ELSE N'' END
            FROM sys.objects AS o
            LEFT JOIN sys.database_permissions AS p
                ON p.class = 1 AND p.major_id = o.object_id AND p.state IN ('D', 'G', 'W')
            WHERE o.schema_id = SCHEMA_ID() AND o.type IN ('U', 'V') AND (o.name LIKE N'bi[_]%' OR o.name LIKE N'bm[_]%')
                AND HAS_PERMS_BY_NAME(QUOTENAME(SCHEMA_NAME(o.schema_id)) + N'.' + QUOTENAME(o.name), N'OBJECT', N'CONTROL') = 1
            """,
        Now = "CAST(SYSUTCDATETIME() AS datetime2(3))",
        NextMillisecond = "DATEADD(MILLISECOND, 1, {0})",
        InsertForKey = "INSERT INTO {0} ({1}) OUTPUT INSERTED.{3} VALUES ({2})",
        SupersededKeys = "#superseded_key",
        MakeSupersededKeys = """
            CREATE TABLE #superseded_key (
                indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
                unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
                grain nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
                period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
                structure nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL)
            """,
        Publications = "dbo.bm_publication",
        InTexts = "{0} IN (SELECT value FROM OPENJSON({1}) WITH (value nvarchar(4000) COLLATE Latin1_General_BIN2 '$'))",
        InIntegers = "{0} IN (SELECT value FROM OPENJSON({1}) WITH (value bigint '$'))",
    };

    private static StoreAddress AddressOf(string connectionString)
    {
        SqlConnectionStringBuilder builder = SqlServerConnection.Read(
            connectionString,
            new("Indstillingen ReportingStore:ConnectionString", "The setting ReportingStore:ConnectionString"));
        if (builder.DataSource.Length == 0 || builder.InitialCatalog.Length == 0)
        {
            throw new ArgumentException("It names no database.", nameof(connectionString));
        }

        if (!builder.ShouldSerialize("Command Timeout"))
        {
            builder.CommandTimeout = LongestCommandSeconds;
        }

        return new StoreAddress($"{builder.InitialCatalog} on {builder.DataSource}", builder.ToString());
    }

    private static object Read(
        DbDataReader row, int column) => row.IsDBNull(column) ? DBNull.Value : row.GetDataTypeName(column) switch
        {
            // A number of up to 38 digits.
            "decimal" => StoredText.Plain(StoredText.ToDecimal(((SqlDecimal)row.GetProviderSpecificValue(column)).ToString())),
            "date" => StoredText.Of(DateOnly.FromDateTime(row.GetDateTime(column))),
            "datetime2" => StoredText.Of(new DateTimeOffset(row.GetDateTime(column), TimeSpan.Zero)),
            "smallint" or "int" => Convert.ToInt64(row.GetValue(column), null),
            _ => row.GetValue(column),
        };

    private static async Task CopyAsync(
        StoreSession session, string table, IReadOnlyList<string> columns, IEnumerable<WriteCells> rows,
        CancellationToken cancellationToken)
    {
        using var copy = new SqlBulkCopy(
            (SqlConnection)session.Connection, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction?)session.Transaction)
        {
            DestinationTableName = table,
            BulkCopyTimeout = ((SqlConnection)session.Connection).CommandTimeout,
        };
        SqlServerColumn[] typed = await ColumnsAsync(session, table, columns, cancellationToken);
        using var batch = new DataTable();
        foreach (SqlServerColumn column in typed)
        {
            batch.Columns.Add(column.Name, column.Type);
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        foreach (WriteCells[] batchRows in rows.Chunk(BatchSize))
        {
            batch.Clear();
            foreach (WriteCells row in batchRows)
            {
                SqlServerRowWriter writer = new(session.Place, typed, batch.NewRow());
                row(writer);
                batch.Rows.Add(writer.Row);
            }

            try
            {
                await copy.WriteToServerAsync(batch, cancellationToken);
            }
            catch (InvalidOperationException error)
            {
                throw SqlServerStoreFailure.Of(error, copy.BulkCopyTimeout).At(session.Place, error);
            }
        }
    }

    private static async Task<SqlServerColumn[]> ColumnsAsync(
        StoreSession session, string table, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        await using DbCommand command = session.Command(
            $"SELECT {string.Join(", ", columns.Select(StoreSession.Quote))} FROM {table} WHERE 1 = 0");
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return [.. (await reader.GetColumnSchemaAsync(cancellationToken)).Select(column => new SqlServerColumn(table, column))];
    }
}
