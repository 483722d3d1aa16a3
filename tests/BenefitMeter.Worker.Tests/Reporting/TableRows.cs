using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>
/// Rows of any table: one for each word of the column with most words, with the longest ids, a list of 5,000 ids and numbers of
/// many digits.
/// </summary>
internal static class TableRows
{
    private static readonly string LongList = string.Join(", ", Enumerable.Range(0, 5000).Select(id => $"institution-{id:0000}"));

    /// <summary>Gets rows, a cell for each column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="run">The number of a run that is there.</param>
    public static IEnumerable<object?[]> Of(Table table, Column[] columns, long run) =>
        Enumerable.Range(0, columns.Max(column => column.Words?.Words.Count ?? 1))
            .Select(row => (object?[])[.. columns.Select(column => Cell(table, column, row, run))]);

    /// <summary>Gets the rows that a derived table must have, before or after everything but its keys changed.</summary>
    public static DerivedRows Wanted(Table table, bool isLater)
    {
        string[] ofHistory = ["publication_id", "superseded_by", "cause"];
        Column[] columns = [.. table.Columns.Where(column => column.Kind != ColumnKind.Identity
            && !ofHistory.Contains(column.Name) && column.Default is null)];
        string[] keys = [.. table.CurrentKey, .. table.Key];
        return new DerivedRows(table, columns, [.. Of(table, columns, run: 1).Select(row => Cells([.. row.Zip(
            columns, (cell, column) => keys.Contains(column.Name) ? cell : At(isLater, cell, column.Kind))]))]);
    }

    private static object? At(bool isLater, object? cell, ColumnKind kind) => (cell, kind) switch
    {
        (string, ColumnKind.Name or ColumnKind.Text) => isLater ? "senere" : "før",
        _ when !isLater => cell,
        (decimal number, _) => number + 1,
        (long number, ColumnKind.Flag) => 1 - number,
        (long number, _) => number + 1000,
        (DateOnly day, _) => day.AddYears(1),
        _ => cell,
    };

    /// <summary>Writes the cells of a row.</summary>
    public static WriteCells Cells(object?[] row) => cells => Array.ForEach(row, cells.Value);

    private static object? Cell(Table table, Column column, int row, long run) => column.Kind switch
    {
        _ when column.References == RunTable.Table => run,
        _ when column.Name == "superseded_by" => null,
        ColumnKind.Id => $"{row:0000}".PadRight(column.Width, 'å'),
        ColumnKind.Word => column.Words!.Words[row % column.Words.Words.Count].Code,
        ColumnKind.Name => new string('ø', 4000),
        ColumnKind.Text => row == 0 ? LongList : "æ",
        ColumnKind.Integer => row + 1L,
        ColumnKind.Count => row + 1L,
        ColumnKind.Decimal => 123456789012345.0123456789m + row,
        ColumnKind.Day => new DateOnly(2026, 2, 28).AddDays(row),
        ColumnKind.Moment => new DateTimeOffset(2026, 3, 29, 1, 0, 0, 1 + row, TimeSpan.Zero),
        ColumnKind.Flag => row % 2L,
        _ => throw new ArgumentOutOfRangeException(nameof(column), $"{table.Name}.{column.Name}"),
    };
}
