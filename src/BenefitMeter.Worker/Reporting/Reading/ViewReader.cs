using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Reading;

/// <summary>Reads the <c>bi_</c> views for the commands, with every digit that the tables under them have.</summary>
internal static class ViewReader
{
    /// <summary>Reads rows of a view, figures by indicator, unit, grain and period, others in the order of their cells.</summary>
    public static async Task<ViewRows> ReadAsync(
        StoreSession session, ViewSelection selection, CancellationToken cancellationToken)
    {
        string[] known = await ColumnsAsync(session, selection.View, cancellationToken);
        IReadOnlyList<string> columns = selection.Columns.Count > 0 ? selection.Columns : known;
        IEnumerable<string> named =
            columns.Concat(selection.LatestOf).Concat(selection.Where.SelectMany(condition => condition.Columns));
        if (named.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"The view {selection.View} has no column '{unknown}'.", nameof(selection));
        }

        bool isOfFigures = known.Contains("figure_id", StringComparer.Ordinal);
        bool[] isNumber =
            [.. columns.Select(column => isOfFigures && !session.Dialect.ViewsAreExact && FigureTable.Decimals.Contains(column))];
        string question = Question(session, selection, columns.Zip(isNumber), isOfFigures);
        List<IReadOnlyList<object?>> rows = await session.QueryAsync<IReadOnlyList<object?>>(
            Views(session, selection, question) + question,
            row => [.. isNumber.Select((number, column) => number ? row.Number(column) : row.Cell(column))],
            cancellationToken, [.. Values(selection)]);
        if (!isOfFigures)
        {
            rows.Sort(CellOrder.Instance);
        }

        return new ViewRows(columns, rows);
    }

    private static string Question(
        StoreSession session, ViewSelection selection, IEnumerable<(string Name, bool IsNumber)> columns, bool isOfFigures)
    {
        string Cells(IEnumerable<string> names) => string.Join(", ", names.Select(name => "v." + StoreSession.Quote(name)));
        string where = string.Join(
            " AND ", selection.Where.Select((condition, index) => condition.Write(session, Parameter(index))).Prepend("1 = 1"));
        string rows = selection.LatestOf.Count == 0 ? $"{selection.View} AS v" : $"""
            (
                SELECT v.*, ROW_NUMBER() OVER (
                    PARTITION BY {Cells(selection.LatestOf)} ORDER BY v.period_start DESC, v.grain) AS latest_first
                FROM {selection.View} AS v
                WHERE {where}
            ) AS v
            """;
        string select = string.Join(
            ", ", columns.Select(column => (column.IsNumber ? "f." : "v.") + StoreSession.Quote(column.Name)));
        string table = columns.Any(column => column.IsNumber) ? "JOIN bm_figure AS f ON f.figure_id = v.figure_id" : string.Empty;
        string order = Cells(["indicator_id", "unit_id", "grain", "period_start", "recorded_at"]);
        return $"""
            SELECT {select}
            FROM {rows} {table}
            WHERE {(selection.LatestOf.Count == 0 ? where : "v.latest_first = 1")}
            {(isOfFigures ? $"ORDER BY {order}" : string.Empty)}
            """;
    }

    // As readers saw figures, a list that knows only what had been switched by then takes the place of the publications.
    private static string Views(StoreSession session, ViewSelection selection, string question)
    {
        IEnumerable<(string Name, string Question)> views =
            selection.SeenAt is null && session.Dialect.ReadsOnlyNamedColumns ? [] : FigureViews.Of(session.Dialect, question);
        string seen = $"""
                SELECT publication_id, run_id, CASE WHEN published_at <= @moment THEN published_at END AS published_at
                FROM {session.Dialect.Publications}
            """;
        string[] texts =
        [
            .. (selection.SeenAt is null ? views : views.Prepend((Name: "bm_publication", Question: seen)))
                .Select(view => $"{view.Name} AS (\n{view.Question}\n)"),
        ];
        return texts.Length == 0 ? string.Empty : $"WITH {string.Join(",\n", texts)}\n";
    }

    private static IEnumerable<(string Name, object? Value)> Values(ViewSelection selection)
    {
        IEnumerable<(string Name, object? Value)> values = selection.Where
            .Select((condition, index) => (Parameter(index), condition.Value)).Where(value => value.Value is not null);
        return selection.SeenAt is { } moment ? values.Append(("moment", moment)) : values;
    }

    private static string Parameter(int index) => $"is{index}";

    private static Task<string[]> ColumnsAsync(StoreSession session, string view, CancellationToken cancellationToken) =>
        FigureViews.All(session.Dialect).Any(one => one.Name == view)
            ? session.ColumnsAsync($"SELECT * FROM {view} WHERE 1 = 0", cancellationToken)
            : throw new ArgumentException($"There is no view '{view}'.", nameof(view));
}
