using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// Folds streamed rows into tallies; sums reach them with <see cref="Complete"/>. Where the dataset names a key, the cells of the
/// last row of every key are kept until <see cref="Complete"/>, so memory grows with the number of different keys; without a key
/// it does not grow with rows. Not safe for use by several threads at once.
/// </summary>
public sealed class RowAggregator
{
    private readonly Extraction extraction;
    private readonly RowConditions conditions;
    private readonly RowKinds kinds;
    private readonly BucketedRows[] gathered;
    private readonly int[] placingColumns;
    private readonly int unitColumn;
    private readonly int rootTrack;
    private readonly int unmappedTrack;
    private readonly int completeThroughColumn;
    private readonly ClassifiedCell[] row;
    private readonly KeyedRows? keyed;

    /// <summary>Makes a folder without rows.</summary>
    /// <exception cref="ConditionValueException">A filter's value cannot be read as its column's type.</exception>
    public RowAggregator(Extraction extraction)
    {
        this.extraction = extraction;
        Tallies = new TallyBuilder(extraction);
        conditions = new RowConditions(extraction);
        kinds = new RowKinds(Tallies, conditions);
        gathered = [.. extraction.PlacingDates.Index().Select(date => new BucketedRows(Tallies, date.Index))];
        placingColumns = [.. extraction.PlacingDates.Select(extraction.IndexOf)];
        unitColumn = extraction.Dataset.UnitColumn is { } unit ? extraction.IndexOf(unit) : -1;
        rootTrack = extraction.Units.TrackOf(extraction.Units.Root.Id).Index;
        unmappedTrack = extraction.Units.TrackOf(null).Index;
        completeThroughColumn = extraction.Dataset.CompleteThrough.Column is { } column ? extraction.IndexOf(column) : -1;
        row = [.. Enumerable.Range(0, extraction.Columns.Count).Select(column => Classify(column, Cell.Empty))];
        keyed = extraction.Dataset.Key.Count > 0 ? new KeyedRows(extraction) : null;
    }

    /// <summary>Gets the builder that is folded into; a source may add its own findings to it.</summary>
    public TallyBuilder Tallies { get; }

    /// <summary>
    /// Gets a cell with what is to be known of it. A source in which a cell stands in many rows does well to keep it; while rows
    /// are added, another thread may ask.
    /// </summary>
    /// <param name="column">The column's place in <see cref="Extraction.Columns"/>.</param>
    /// <param name="cell">The cell.</param>
    public ClassifiedCell Classify(int column, in Cell cell) => new(
        cell, conditions.MetBy(column, cell),
        cell.Day > extraction.AsOf ? ClassifiedCell.Future : extraction.BucketOf(cell.Day).DayNumber,
        column == unitColumn ? extraction.Units.TrackOf(cell.Text ?? string.Empty).Index : rootTrack);

    /// <summary>
    /// Adds a row. A row with an unreadable cell is kept out of everything and becomes a finding; it does not take the
    /// place of an earlier row with its key.
    /// </summary>
    /// <param name="cells">The cells, in the order of <see cref="Extraction.Columns"/>; read at once, never held on to.</param>
    /// <param name="location">The file or table.</param>
    /// <param name="line">The line in it, from 1.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Add(ReadOnlySpan<Cell> cells, string location, long line)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            // Equal numbers may be written with other decimals.
            if (cells[i].Kind == CellKind.Number || cells[i] != row[i].Cell)
            {
                row[i] = Classify(i, cells[i]);
            }
        }

        Add(row, location, line);
    }

    /// <summary>Adds a row of cells that are known; see <see cref="Add(ReadOnlySpan{Cell}, string, long)"/>.</summary>
    /// <param name="cells">The cells, in the order of <see cref="Extraction.Columns"/>; the span is never held on to.</param>
    /// <param name="location">The file or table.</param>
    /// <param name="line">The line in it, from 1.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Add(ReadOnlySpan<ClassifiedCell> cells, string location, long line)
    {
        Tallies.CountRead(1);
        // The whole row is left out, so that both sides of a ratio describe the same rows (decision 0001).
        if (HasUnreadable(cells, location, line))
        {
            return;
        }

        if (keyed is null)
        {
            Accumulate(cells);
        }
        else if (keyed.AddOrReplace(cells))
        {
            Tallies.AddDuplicate();
        }
    }

    /// <summary>Completes the tallies. The folder is not used afterwards.</summary>
    /// <param name="deliveredThrough">See <see cref="TallyBuilder.Complete"/>.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public DatasetTallies Complete(DateOnly? deliveredThrough)
    {
        foreach (ClassifiedCell[] cells in keyed?.Rows ?? [])
        {
            Accumulate(cells);
        }

        for (int i = 0; i < gathered.Length; i++)
        {
            gathered[i].Flush([.. kinds.BucketedKinds(i)]);
        }

        return Tallies.Complete(deliveredThrough);
    }

    private bool HasUnreadable(ReadOnlySpan<ClassifiedCell> cells, string location, long line)
    {
        bool found = false;
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Cell.Kind == CellKind.Unreadable)
            {
                string where = string.Create(CultureInfo.InvariantCulture, $"{location}:{line}");
                Tallies.AddUnreadable(where, extraction.Columns[i].Column, cells[i].Cell.Text);
                found = true;
            }
        }

        return found;
    }

    private void Accumulate(ReadOnlySpan<ClassifiedCell> cells)
    {
        int track = unitColumn < 0 ? rootTrack : cells[unitColumn].Track;
        if (track == unmappedTrack)
        {
            Tallies.CountKept(cells[unitColumn].Cell.Text, 1);
        }
        else
        {
            Tallies.CountKept(1);
        }

        if (completeThroughColumn >= 0 && cells[completeThroughColumn].Cell.Kind != CellKind.Empty)
        {
            Tallies.RecordCompleteThrough(cells[completeThroughColumn].Cell.Day);
        }

        conditions.Test(cells);
        RowKind[] kind = kinds.ForTestedRow();
        for (int i = 0; i < placingColumns.Length; i++)
        {
            ClassifiedCell placed = cells[placingColumns[i]];
            if (placed.Cell.Kind == CellKind.Empty)
            {
                continue;
            }

            if (placed.Bucket == ClassifiedCell.Future)
            {
                Tallies.RecordDay(i, track, placed.Cell.Day, 1);
            }
            else
            {
                gathered[i].Add(cells, kind[i], track, placed);
            }
        }
    }
}
