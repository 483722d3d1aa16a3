using System.Globalization;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Tests;

/// <summary>Compares rows column by column. A failure names every column that differs, with both values.</summary>
internal static class RowAssert
{
    /// <summary>Compares some columns of one row.</summary>
    /// <param name="row">The row, by column.</param>
    /// <param name="cells">The columns and the values that they must have; numbers are equal only where their types are.</param>
    public static void Equal(IReadOnlyDictionary<string, object?> row, params (string Column, object? Value)[] cells)
    {
        AssertHas(row, cells.Select(cell => cell.Column));
        string[] differences =
        [
            .. cells.Where(cell => !Equals(cell.Value, row[cell.Column]))
                .Select(cell => $"{cell.Column}: expected {Text(cell.Value)}, was {Text(row[cell.Column])}"),
        ];
        Assert.True(differences.Length == 0, string.Join("\n", differences));
    }

    /// <summary>Compares some columns of some rows, in their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="expected">
    /// A table: the columns' names in its first line, one row in each line after it, cells separated by <c>|</c>. A cell is
    /// the value's text in the invariant culture; <c>-</c> is null.
    /// </param>
    public static void Table(IEnumerable<IReadOnlyDictionary<string, object?>> rows, string expected)
    {
        string[][] table =
        [
            .. expected.Split('\n').Where(line => line.Trim().Length > 0)
                .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()),
        ];
        string[] columns = table[0];
        IReadOnlyDictionary<string, object?>[] found = [.. rows];
        List<string> differences = [];
        foreach ((int index, string[] cells) in table.Skip(1).Index())
        {
            Assert.True(cells.Length == columns.Length, $"Row {index + 1} has {cells.Length} cells of {columns.Length} columns.");
            if (index < found.Length)
            {
                AssertHas(found[index], columns);
                string[] different =
                [
                    .. columns.Zip(cells).Where(cell => Text(found[index], cell.First) != cell.Second)
                        .Select(cell => $"{cell.First}: expected {cell.Second}, was {Text(found[index], cell.First)}"),
                ];
                if (different.Length > 0)
                {
                    differences.Add($"Row {index + 1} ({cells[0]}): {string.Join("; ", different)}");
                }
            }
            else
            {
                differences.Add($"Row {index + 1} is missing: {string.Join(" | ", cells)}");
            }
        }

        differences.AddRange(found.Index().Skip(table.Length - 1).Select(row =>
            $"Row {row.Index + 1} is not expected: {string.Join(" | ", row.Item.Select(cell => Text(row.Item, cell.Key)))}"));
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    /// <summary>Gets the rows of a view by column.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Rows(ViewRows view) =>
        view.Rows.Select(row => view.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second));

    private static void AssertHas(IReadOnlyDictionary<string, object?> row, IEnumerable<string> columns)
    {
        string[] missing = [.. columns.Where(column => !row.ContainsKey(column))];
        Assert.True(
            missing.Length == 0, $"No column {string.Join(", ", missing)}; the row has {string.Join(", ", row.Keys)}.");
    }

    private static string Text(IReadOnlyDictionary<string, object?> row, string column) =>
        row[column] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture)! : "-";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        _ => $"{Convert.ToString(value, CultureInfo.InvariantCulture)} ({value.GetType().Name})",
    };
}
