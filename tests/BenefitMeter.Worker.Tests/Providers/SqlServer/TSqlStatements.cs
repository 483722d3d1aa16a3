using System.Collections.Concurrent;
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
public sealed class TSqlStatements : IDisposable
{
    // What the whole suite sends at least; of one test alone nothing is expected.
    private const int TestsOfTheSuite = 70;
    private const int FewestStatements = 280;

    private static readonly HashSet<string> OfSqlite =
    [
        .. MigrationScript.For(SqliteStore.Dialect).SelectMany(script => script.Batches(SqliteStore.Dialect)),
        MigrationScript.TextOf(SqliteStore.Dialect, SqliteStore.Dialect.Jobs.OwnScript!), SqliteStore.Dialect.Prepare,
    ];

    // From each statement that was sent to what SQLite was asked.
    private readonly ConcurrentDictionary<string, string> translated = [];
    private int tests;

    /// <summary>Gets the dialect.</summary>
    internal StoreDialect Dialect => SqliteStore.Dialect with
    {
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
        NullsFirst = SqlServerStore.Dialect.NullsFirst,
        Connect = (address, create) =>
            new TSqlConnection((SqliteConnection)SqliteStore.Dialect.Connect(address, create), Translate),
        BulkWrite = (session, table, columns, rows, cancellationToken) =>
        {
            StoreSession inner = new(((TSqlConnection)session.Connection).Inner, SqliteStore.Dialect, session.Place);
            return SqliteStore.Dialect.BulkWrite(inner, TSqlWords.ToSqlite(table), columns, rows, cancellationToken);
        },
    };

    /// <summary>Counts a test that uses the dialect.</summary>
    internal TSqlStatements Used()
    {
        tests++;
        return this;
    }

    public void Dispose() => Assert.True(
        tests < TestsOfTheSuite || translated.Count >= FewestStatements,
        $"{tests} tests sent only {translated.Count} different statements:\n"
            + string.Join('\n', translated.Keys.Select(statement => statement.ReplaceLineEndings(" ")).Order(StringComparer.Ordinal)
                .Select(statement => statement[..Math.Min(200, statement.Length)])));

    private string Translate(string statement) => OfSqlite.Contains(statement)
        || statement.StartsWith("ATTACH DATABASE", StringComparison.Ordinal)
        ? statement
        : translated.GetOrAdd(statement, Parsed);

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
