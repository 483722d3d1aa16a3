using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// A dialect whose statements are SQL Server's and whose database is SQLite's, and the statements that were sent through it. The
/// scripts are SQLite's: those of SQL Server are parsed by tests of their own.
/// </summary>
public sealed class TSqlStatements() : SentStatements(tests: 60, statements: 280)
{
    private static readonly HashSet<string> OfSqlite =
    [
        .. MigrationScript.For(SqliteStore.Dialect).SelectMany(script => script.Batches(SqliteStore.Dialect)),
        MigrationScript.TextOf(SqliteStore.Dialect, SqliteStore.Dialect.Jobs.OwnScript!), SqliteStore.Dialect.Prepare,
    ];

    /// <summary>Gets the dialect.</summary>
    internal StoreDialect Dialect => SqliteStore.Dialect with
    {
        BeginReading = (connection, cancellationToken) => connection.BeginTransactionAsync(cancellationToken),
        Begin = SqlServerStore.Dialect.Begin,
        Lock = SqlServerStore.Dialect.Lock,
        CountTables = SqlServerStore.Dialect.CountTables,
        Now = SqlServerStore.Dialect.Now,
        NextMillisecond = SqlServerStore.Dialect.NextMillisecond,
        InsertForKey = SqlServerStore.Dialect.InsertForKey,
        SupersededKeys = SqlServerStore.Dialect.SupersededKeys,
        MakeSupersededKeys = SqlServerStore.Dialect.MakeSupersededKeys,
        Publications = SqlServerStore.Dialect.Publications,
        InTexts = SqlServerStore.Dialect.InTexts,
        InIntegers = SqlServerStore.Dialect.InIntegers,
        ReadsOnlyNamedColumns = SqlServerStore.Dialect.ReadsOnlyNamedColumns,
        Connect = (address, create) =>
            new TSqlConnection((SqliteConnection)SqliteStore.Dialect.Connect(address, create), Translate),
        BulkWrite = (session, table, columns, rows, cancellationToken) =>
        {
            StoreSession inner = new(((TSqlConnection)session.Connection).Inner, SqliteStore.Dialect, session.Place);
            return SqliteStore.Dialect.BulkWrite(inner, TSqlWords.ToSqlite(table), columns, rows, cancellationToken);
        },
    };

    private string Translate(string statement) => OfSqlite.Contains(statement)
        || statement.StartsWith("ATTACH DATABASE", StringComparison.Ordinal)
        ? statement
        : Answer(statement, Parsed);

    private string Parsed(string statement)
    {
        // The whole schema as one text is SQLite's, but for the moment that it records.
        if (!statement.StartsWith(SqliteStore.Dialect.ByHand.Before, StringComparison.Ordinal))
        {
            TSql.Check(TSqlWords.WithViews(statement));
        }

        return TSqlWords.ToSqlite(statement);
    }
}
