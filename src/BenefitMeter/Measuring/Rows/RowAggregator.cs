using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// Adds streamed rows to tallies. Sums reach the tallies in <see cref="Complete"/>. If the dataset has a key, the last row of
/// every key is stored until <see cref="Complete"/>, so memory grows with the number of distinct keys; without a key it does not
/// grow with rows. Not thread-safe.
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

    /// <summary>Creates an aggregator without rows.</summary>
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

    /// <summary>Gets the builder that receives the rows. A source may add its own findings to it.</summary>
    public TallyBuilder Tallies { get; }

    /// <summary>
    /// Classifies a cell. A source in which the same cell occurs in many rows should store and reuse the result. May be called
    /// from another thread while rows are added.
    /// </summary>
    /// <param name="column">The index of the column in <see cref="Extraction.Columns"/>.</param>
    /// <param name="cell">The cell.</param>
    public ClassifiedCell Classify(int column, in Cell cell) => new(
        cell, conditions.MetBy(column, cell),
        cell.Day > extraction.AsOf ? ClassifiedCell.Future : extraction.BucketOf(cell.Day).DayNumber,
        column == unitColumn ? extraction.Units.TrackOf(cell.Text ?? string.Empty).Index : rootTrack);

    /// <summary>
    /// Adds a row. A row with an unreadable cell is left out of all tallies and becomes a finding; it does not replace an earlier
    /// row with the same key.
    /// </summary>
    /// <param name="cells">The cells, in the order of <see cref="Extraction.Columns"/>. They are not used after the call.</param>
    /// <param name="location">The file or table.</param>
    /// <param name="line">The line number in it, from 1.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Add(ReadOnlySpan<Cell> cells, string location, long line)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            // Equal numbers may have different decimals.
            if (cells[i].Kind == CellKind.Number || cells[i] != row[i].Cell)
            {
                row[i] = Classify(i, cells[i]);
            }
        }

        Add(row, location, line);
    }

    /// <summary>Adds a row of classified cells. See <see cref="Add(ReadOnlySpan{Cell}, string, long)"/>.</summary>
    /// <param name="cells">
    /// The cells, in the order of <see cref="Extraction.Columns"/>. The span is not used after the call.
    /// </param>
    /// <param name="location">The file or table.</param>
    /// <param name="line">The line number in it, from 1.</param>
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

    /// <summary>Completes the tallies. The aggregator must not be used afterwards.</summary>
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
