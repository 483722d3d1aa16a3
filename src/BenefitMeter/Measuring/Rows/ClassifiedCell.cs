namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// A cell of one of an extraction's columns with what its tallies need to know of it, worked out once for all the rows that it
/// stands in. Made by <see cref="RowAggregator.Classify"/>; immutable, and of no use to another folder.
/// </summary>
public sealed class ClassifiedCell
{
    /// <summary>The <see cref="Bucket"/> of every day after as-of: one, for none of them is looked at.</summary>
    internal const int Future = int.MaxValue;

    private readonly Cell cell;

    internal ClassifiedCell(in Cell cell, ulong[] met, int bucket, int track) =>
        (this.cell, MetConditions, Bucket, Track) = (cell, met, bucket, track);

    /// <summary>Gets the cell.</summary>
    public ref readonly Cell Cell => ref cell;

    /// <summary>Gets the conditions on the column alone that the cell meets; see <see cref="RowConditions"/>.</summary>
    internal ulong[] MetConditions { get; }

    /// <summary>Gets, of a date, the day number of its bucket's first day, or <see cref="Future"/>; else ignored.</summary>
    internal int Bucket { get; }

    /// <summary>
    /// Gets, of a unit's code, the place of what it means in <see cref="Definitions.Units.UnitTree.Tracks"/>; else ignored.
    /// </summary>
    internal int Track { get; }
}
