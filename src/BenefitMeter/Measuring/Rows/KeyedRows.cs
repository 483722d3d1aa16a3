using System.Globalization;
using System.Text;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>Stores the last row of every key (rule 4).</summary>
internal sealed class KeyedRows(Extraction extraction)
{
    private readonly int[] keyColumns = [.. extraction.Dataset.Key.Select(extraction.IndexOf)];
    private readonly Dictionary<string, ClassifiedCell[]> rows = new(StringComparer.Ordinal);
    private readonly StringBuilder key = new();

    /// <summary>Gets the stored rows, in the order in which their keys first occurred.</summary>
    public IEnumerable<ClassifiedCell[]> Rows => rows.Values;

    /// <summary>Stores a row. It replaces an earlier row with the same key.</summary>
    /// <returns>True if there was an earlier row.</returns>
    public bool AddOrReplace(ReadOnlySpan<ClassifiedCell> cells)
    {
        key.Clear();
        foreach (int column in keyColumns)
        {
            AppendPart(cells[column].Cell);
        }

        string text = key.ToString();
        if (rows.TryGetValue(text, out ClassifiedCell[]? earlier))
        {
            cells.CopyTo(earlier);
            return true;
        }

        rows.Add(text, cells.ToArray());
        return false;
    }

    // The length before a text makes ("ab", "c") and ("a", "bc") different keys.
    private void AppendPart(in Cell cell) => _ = cell.Kind switch
    {
        CellKind.Text => key.Append(CultureInfo.InvariantCulture, $"t{cell.Text!.Length}:{cell.Text}"),
        CellKind.Number => key.Append(CultureInfo.InvariantCulture, $"n{ExactSum.WithoutTrailingZeros(cell.Number)};"),
        CellKind.Date => key.Append(CultureInfo.InvariantCulture, $"d{cell.Day.DayNumber};"),
        CellKind.Moment => key.Append(CultureInfo.InvariantCulture, $"m{cell.Ticks};"),
        _ => key.Append('-'),
    };
}
