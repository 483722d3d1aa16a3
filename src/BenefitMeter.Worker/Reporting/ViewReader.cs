using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Reporting;

/// <summary>Reads the <c>bi_</c> views for the commands, with every digit that the table under the figures has.</summary>
internal static class ViewReader
{
    /// <summary>
    /// Makes the figure views show what readers saw at a moment, for this connection alone: a temporary view is the same SQL, and
    /// its names find the temporary table of publications first, which holds those that had been switched by then. The
    /// connection must not be used again.
    /// </summary>
    public static async Task GoBackToAsync(SqliteConnection connection, DateTimeOffset moment, CancellationToken token)
    {
        const string Publications = """
            CREATE TEMP TABLE bm_publication AS
            SELECT publication_id, run_id, CASE WHEN published_at <= @moment THEN published_at END AS published_at FROM main.bm_publication;
            """;
        await connection.ExecuteAsync(new CommandDefinition(Publications, new { moment = StoredText.Of(moment) }, cancellationToken: token));
        string views = MigrationScript.All.Single(script => script.Name == "views/bi_figure").Text;
        string temporary = views[views.IndexOf("CREATE VIEW", StringComparison.Ordinal)..].Replace("CREATE VIEW", "CREATE TEMP VIEW", StringComparison.Ordinal);
        await connection.ExecuteAsync(new CommandDefinition(temporary, cancellationToken: token));
    }

    public static async Task<ViewRows> ReadAsync(
        SqliteConnection connection, string view, IReadOnlyDictionary<string, object> where, CancellationToken token)
    {
        string[] columns = await ColumnsAsync(connection, view, token);
        if (where.Keys.Except(columns, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"The view {view} has no column '{unknown}'.", nameof(where));
        }

        bool ofFigures = columns.Contains("figure_id", StringComparer.Ordinal);
        bool[] exact = [.. columns.Select(column => ofFigures && FigureRow.Decimals.Contains(column))];
        IEnumerable<string> select = columns.Zip(exact, (column, isExact) => isExact ? $"f.{column}" : $"v.{column}");
        IEnumerable<string> conditions = where.Keys.Select(column => $"v.{column} = @{column}").Prepend("1 = 1");
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT {string.Join(", ", select)}
            FROM {view} AS v {(ofFigures ? "JOIN bm_figure AS f ON f.figure_id = v.figure_id" : string.Empty)}
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY {(ofFigures ? "v.indicator_id, v.unit_id, v.grain, v.period_start, v.recorded_at" : "1, 2, 3")}
            """;
        foreach ((string column, object value) in where)
        {
            command.Parameters.AddWithValue("@" + column, value);
        }

        List<IReadOnlyList<object?>> rows = [];
        await using SqliteDataReader row = await command.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            rows.Add([.. exact.Select((isExact, column) => Cell(row, column, isExact))]);
        }

        return new ViewRows(columns, rows);
    }

    private static async Task<string[]> ColumnsAsync(SqliteConnection connection, string view, CancellationToken token)
    {
        const string Names = """
            SELECT c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
            WHERE m.type = 'view' AND m.name = @view AND m.name LIKE 'bi\_%' ESCAPE '\' ORDER BY c.cid
            """;
        var command = new CommandDefinition(Names, new { view }, cancellationToken: token);
        string[] columns = [.. await connection.QueryAsync<string>(command)];
        return columns.Length > 0 ? columns : throw new ArgumentException($"There is no view '{view}'.", nameof(view));
    }

    private static object? Cell(DbDataReader row, int column, bool exact) => row.GetValue(column) switch
    {
        DBNull => null,
        string text when exact => StoredText.ToDecimal(text),
        double number => (decimal)number, // rounds to the 15 digits that a view has
        object value => value,
    };
}
