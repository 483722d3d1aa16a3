using System.Globalization;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>A column that readers see.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type, as the engine itself names it.</param>
internal sealed record SeenColumn(string Name, string Type);

/// <summary>What readers see of a view, with each cell as a text that is the same on every engine; null is null.</summary>
/// <param name="Name">The name of the view.</param>
/// <param name="Columns">The columns in their order.</param>
/// <param name="Rows">The rows, in any order.</param>
internal sealed record SeenTable(string Name, IReadOnlyList<SeenColumn> Columns, IReadOnlyList<string?[]> Rows)
{
    /// <summary>
    /// Gets the columns that distinguish the rows: from left to right, each that distinguishes more of them than those before it.
    /// </summary>
    public IReadOnlyList<string> Key
    {
        get
        {
            int different = Rows.Select(row => Text(row, [.. Enumerable.Range(0, Columns.Count)])).Distinct().Count();
            List<int> key = [];
            int distinguished = Math.Min(1, different);
            for (int place = 0; place < Columns.Count && distinguished < different; place++)
            {
                int with = Rows.Select(row => Text(row, [.. key, place])).Distinct().Count();
                if (with > distinguished)
                {
                    distinguished = with;
                    key.Add(place);
                }
            }

            return [.. key.Select(place => Columns[place].Name)];
        }
    }

    /// <summary>Returns the rows in the order of columns, then of all columns.</summary>
    public IReadOnlyList<string?[]> Ordered(IEnumerable<string> columns)
    {
        string[] names = [.. Columns.Select(column => column.Name)];
        int[] places = [.. columns.Select(column => Array.IndexOf(names, column)).Where(place => place >= 0)];
        return
        [
            .. Rows.OrderBy(row => Text(row, places), StringComparer.Ordinal)
                .ThenBy(row => Text(row, [.. Enumerable.Range(0, names.Length)]), StringComparer.Ordinal),
        ];
    }

    private static string Text(string?[] row, int[] places) =>
        string.Join('\u0001', places.Select(place => Sortable(row[place])));

    // Whole numbers by size and not by their first digit.
    private static string Sortable(string? cell) =>
        cell is null ? "\0" : long.TryParse(cell, NumberStyles.None, null, out _) ? cell.PadLeft(20, '0') : cell;
}
