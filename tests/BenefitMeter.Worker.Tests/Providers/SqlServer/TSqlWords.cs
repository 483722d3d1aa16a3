using System.Text.RegularExpressions;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Turns a statement of the reporting database from T-SQL into SQLite's SQL. All but the dialect's words is the same text on
/// every engine, so each of these is exchanged for SQLite's word of the same name.
/// </summary>
internal static partial class TSqlWords
{
    // A piece of SQL: as little as possible, with as many brackets opened as closed.
    private const string Piece = @"((?>[^()]|\((?<open>)|\)(?<-open>))*?(?(open)(?!)))";

    // Before a question: what its views ask.
    private const string EndOfViews = "\n)\nSELECT ";

    private static readonly (Regex TSql, string Sqlite)[] Words =
    [
        .. typeof(StoreDialect).GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.Name != nameof(StoreDialect.Name))
            .Select(property => (
                TSql: (string)property.GetValue(SqlServerStore.Dialect)!,
                Sqlite: (string)property.GetValue(SqliteStore.Dialect)!))
            .Where(word => word.TSql.Length > 0 && word.TSql != word.Sqlite)
            .OrderByDescending(word => word.TSql.Length)
            .Select(word => WithoutStart(word.TSql, word.Sqlite))
            .Select(word => (new Regex(Pattern(word.TSql), RegexOptions.Singleline), word.Sqlite)),
    ];

    /// <summary>Gets a T-SQL statement in SQLite's words.</summary>
    public static string ToSqlite(string statement) => Words.Aggregate(
        statement,
        (sql, word) => word.TSql.Replace(
            sql,
            match => SqlDialect.Fill(
                word.Sqlite, [.. Enumerable.Range(0, 9).Select(index => match.Groups[$"a{index}"].Value)])));

    /// <summary>Gets a statement with the questions of SQL Server's views, where it begins with those of SQLite's.</summary>
    public static string WithViews(string statement)
    {
        string question = statement[(statement.LastIndexOf(EndOfViews, StringComparison.Ordinal) + 1)..];
        return FigureViews.Of(SqliteStore.Dialect, question).Zip(FigureViews.Of(SqlServerStore.Dialect, question)).Aggregate(
            statement,
            (sql, view) => sql.Replace(view.First.Question, view.Second.Question, StringComparison.Ordinal));
    }

    // What both begin with stays as it is, however long it is.
    private static (string TSql, string Sqlite) WithoutStart(string tsql, string sqlite) =>
        tsql.StartsWith("{0}", StringComparison.Ordinal) && sqlite.StartsWith("{0}", StringComparison.Ordinal)
            ? (tsql["{0}".Length..], sqlite["{0}".Length..])
            : (tsql, sqlite);

    private static string Pattern(string format) => Placeholder().Replace(
        Regex.Escape(format).Replace("}", "\\}", StringComparison.Ordinal),
        match => Piece.Replace("((?>", $"(?<a{match.Groups[1].Value}>(?>", StringComparison.Ordinal));

    [GeneratedRegex(@"\\\{(\d)\\\}")]
    private static partial Regex Placeholder();
}
