using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>
/// Folds streamed rows into tallies. Where the dataset names a key, the cells of the last row of every key are kept until
/// <see cref="Complete"/>, so memory grows with the number of different keys; without a key it does not grow with rows.
/// </summary>
public sealed class RowFolder
{
    /// <summary>Makes a folder without rows.</summary>
    public RowFolder(Extraction extraction) => Tallies = new TallyBuilder(extraction);

    /// <summary>Gets the builder that is folded into; a source may add its own findings to it.</summary>
    public TallyBuilder Tallies { get; }

    /// <summary>Adds a row. A row with an unreadable cell is kept out of everything and becomes a finding.</summary>
    /// <param name="cells">The cells, in the order of <see cref="Extraction.Columns"/>; read at once, never held on to.</param>
    /// <param name="place">The file or table.</param>
    /// <param name="line">The line in it, from 1.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Add(ReadOnlySpan<Cell> cells, string place, long line) => throw new NotSupportedException();

    /// <summary>Completes the tallies. The folder is not used afterwards.</summary>
    /// <param name="deliveredThrough">See <see cref="TallyBuilder.Complete"/>.</param>
    public DatasetTallies Complete(DateOnly? deliveredThrough) => Tallies.Complete(deliveredThrough);
}
