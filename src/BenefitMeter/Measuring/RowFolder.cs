using System.Globalization;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>
/// Folds streamed rows into tallies. Where the dataset names a key, the cells of the last row of every key are kept until
/// <see cref="Complete"/>, so memory grows with the number of different keys; without a key it does not grow with rows.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class RowFolder
{
    private readonly Extraction extraction;
    private readonly RowConditions conditions;
    private readonly TallyFold[] folds;
    private readonly int[] placingColumns;
    private readonly int unitColumn;
    private readonly int completeThroughColumn;
    private readonly KeyedRows? keyed;

    /// <summary>Makes a folder without rows.</summary>
    /// <exception cref="ConditionValueException">A filter's value cannot be read as its column's type.</exception>
    public RowFolder(Extraction extraction)
    {
        this.extraction = extraction;
        Tallies = new TallyBuilder(extraction);
        conditions = new RowConditions(extraction);
        folds = [.. Enumerable.Range(0, extraction.Tallies.Count).Select(tally => new TallyFold(Tallies, conditions, tally))];
        placingColumns = [.. extraction.PlacingDates.Select(extraction.IndexOf)];
        unitColumn = extraction.Dataset.UnitColumn is { } unit ? extraction.IndexOf(unit) : -1;
        completeThroughColumn = extraction.Dataset.CompleteThrough.Column is { } column ? extraction.IndexOf(column) : -1;
        keyed = extraction.Dataset.Key.Count > 0 ? new KeyedRows(extraction) : null;
    }

    /// <summary>Gets the builder that is folded into; a source may add its own findings to it.</summary>
    public TallyBuilder Tallies { get; }

    /// <summary>
    /// Adds a row. A row with an unreadable cell is kept out of everything and becomes a finding; it does not take the
    /// place of an earlier row with its key.
    /// </summary>
    /// <param name="cells">The cells, in the order of <see cref="Extraction.Columns"/>; read at once, never held on to.</param>
    /// <param name="place">The file or table.</param>
    /// <param name="line">The line in it, from 1.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Add(ReadOnlySpan<Cell> cells, string place, long line)
    {
        Tallies.CountRead(1);
        if (HasUnreadable(cells, place, line))
        {
            return;
        }

        if (keyed is null)
        {
            Fold(cells);
        }
        else if (keyed.Keep(cells))
        {
            Tallies.AddDuplicate();
        }
    }

    /// <summary>Completes the tallies. The folder is not used afterwards.</summary>
    /// <param name="deliveredThrough">See <see cref="TallyBuilder.Complete"/>.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public DatasetTallies Complete(DateOnly? deliveredThrough)
    {
        foreach (Cell[] cells in keyed?.Rows ?? [])
        {
            Fold(cells);
        }

        return Tallies.Complete(deliveredThrough);
    }

    private bool HasUnreadable(ReadOnlySpan<Cell> cells, string place, long line)
    {
        bool found = false;
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Kind == CellKind.Unreadable)
            {
                string where = string.Create(CultureInfo.InvariantCulture, $"{place}:{line}");
                Tallies.AddUnreadable(where, extraction.Columns[i].Column, cells[i].Text);
                found = true;
            }
        }

        return found;
    }

    private void Fold(ReadOnlySpan<Cell> cells)
    {
        string? code = unitColumn < 0 ? null : cells[unitColumn].Text;
        int track = Tallies.PlaceOf(code);
        Tallies.CountKept(code, 1);
        for (int i = 0; i < placingColumns.Length; i++)
        {
            ref readonly Cell placed = ref cells[placingColumns[i]];
            if (placed.Kind != CellKind.Empty)
            {
                Tallies.Seen(i, track, placed.Day, 1);
            }
        }

        if (completeThroughColumn >= 0 && cells[completeThroughColumn].Kind != CellKind.Empty)
        {
            Tallies.SeenCompleteThrough(cells[completeThroughColumn].Day);
        }

        conditions.Test(cells);
        foreach (TallyFold fold in folds)
        {
            fold.Add(cells, track);
        }
    }
}
