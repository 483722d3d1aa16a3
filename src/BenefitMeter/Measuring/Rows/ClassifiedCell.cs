namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// A cell of one of an extraction's columns, with everything that the tallies need to know about it. It is computed once and used
/// for all rows that contain the cell. Created by <see cref="RowAggregator.Classify"/>, and usable only with the aggregator that
/// created it. Immutable.
/// </summary>
public sealed class ClassifiedCell
{
    /// <summary>
    /// The <see cref="Bucket"/> of every day after as-of. There is only one, because tallies leave out such days.
    /// </summary>
    internal const int Future = int.MaxValue;

    private readonly Cell cell;

    internal ClassifiedCell(in Cell cell, ulong[] met, int bucket, int track) =>
        (this.cell, MetConditions, Bucket, Track) = (cell, met, bucket, track);

    /// <summary>Gets the cell.</summary>
    public ref readonly Cell Cell => ref cell;

    /// <summary>Gets the conditions on this column alone that the cell meets. See <see cref="RowConditions"/>.</summary>
    internal ulong[] MetConditions { get; }

    /// <summary>
    /// Gets, for a date, the day number of its bucket's first day, or <see cref="Future"/>. Ignored for other cells.
    /// </summary>
    internal int Bucket { get; }

    /// <summary>
    /// Gets, for a unit code, the index of its meaning in <see cref="Definitions.Units.UnitTree.Tracks"/>. Ignored for other
    /// cells.
    /// </summary>
    internal int Track { get; }
}
