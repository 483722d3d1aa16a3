using System.Globalization;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Reading;

/// <summary>Reads the <c>bi_</c> views for the commands, with every digit that the tables under them have.</summary>
internal static class ViewReader
{
    /// <summary>Reads rows of a view as it is now.</summary>
    public static Task<ViewRows> ReadAsync(
        StoreSession session, string view, IReadOnlyDictionary<string, object> where, CancellationToken cancellationToken) =>
        ReadAsync(session, string.Empty, view, where, [], cancellationToken);

    /// <summary>
    /// Reads the figures that readers saw at a moment: the views' own questions, with a list of publications in front of them
    /// that takes the table's place and knows only what had been switched by then.
    /// </summary>
    public static Task<ViewRows> ReadAsSeenAsync(StoreSession session, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        IEnumerable<string> views = MigrationScript.For(session.Dialect).Single(script => script.Name == "views/bi_figure")
            .Views(session.Dialect).Select(view => $"{view.Name} AS (\n{view.Question})");
        string asSeen = $"""
            WITH bm_publication AS (
                SELECT publication_id, run_id, CASE WHEN published_at <= @moment THEN published_at END AS published_at
                FROM {session.Dialect.Publications}),
            {string.Join(",\n", views)}

            """;
        return ReadAsync(session, asSeen, "bi_figure", new Dictionary<string, object>(), [("moment", moment)], cancellationToken);
    }

    private static async Task<ViewRows> ReadAsync(
        StoreSession session, string before, string view, IReadOnlyDictionary<string, object> where,
        (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        string[] columns = await ColumnsAsync(session, view, cancellationToken);
        if (where.Keys.Except(columns, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"The view {view} has no column '{unknown}'.", nameof(where));
        }

        bool isOfFigures = columns.Contains("figure_id", StringComparer.Ordinal);
        bool readsTable = isOfFigures && !session.Dialect.ViewsAreExact;
        bool[] isNumber = [.. columns.Select(column => readsTable && FigureTable.Decimals.Contains(column))];
        IEnumerable<string> select =
            columns.Zip(isNumber, (column, fromTable) => (fromTable ? "f." : "v.") + StoreSession.Quote(column));
        IEnumerable<string> conditions =
            where.Keys.Select(column => $"v.{StoreSession.Quote(column)} = @{column}").Prepend("1 = 1");
        IEnumerable<string> order = isOfFigures
            ? ["v.indicator_id", "v.unit_id", "v.grain", "v.period_start", "v.recorded_at"]
            : columns.Select((_, place) => (place + 1).ToString(CultureInfo.InvariantCulture));
        string question = $"""
            {before}SELECT {string.Join(", ", select)}
            FROM {view} AS v {(readsTable ? "JOIN bm_figure AS f ON f.figure_id = v.figure_id" : string.Empty)}
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY {string.Join(", ", order.Select(column => column + session.Dialect.NullsFirst))}
            """;
        List<IReadOnlyList<object?>> rows = await session.QueryAsync<IReadOnlyList<object?>>(
            question,
            row => [.. isNumber.Select((number, column) => number ? row.Number(column) : row.Cell(column))],
            cancellationToken,
            [.. values, .. where.Select(one => (one.Key, (object?)one.Value))]);
        return new ViewRows(columns, rows);
    }

    private static Task<string[]> ColumnsAsync(StoreSession session, string view, CancellationToken cancellationToken)
    {
        IEnumerable<string> known = MigrationScript.For(session.Dialect)
            .SelectMany(script => script.Views(session.Dialect)).Select(one => one.Name);
        return known.Contains(view, StringComparer.Ordinal)
            ? session.ColumnsAsync($"SELECT * FROM {view} WHERE 1 = 0", cancellationToken)
            : throw new ArgumentException($"There is no view '{view}'.", nameof(view));
    }
}
