using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>What was gathered from a dataset: immutable, and equal for equal rows however they came.</summary>
public sealed class DatasetTallies
{
    internal DatasetTallies(Extraction extraction) => Extraction = extraction;

    /// <summary>Gets what was asked.</summary>
    public Extraction Extraction { get; }

    /// <summary>Gets how many rows were read, kept or not.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Gets how many rows were kept: readable, and the last of their key.</summary>
    public required long RowsKept { get; init; }

    /// <summary>Gets the first day that any date placed a row on, up to as-of; null without such a row.</summary>
    public required DateOnly? FirstDay { get; init; }

    /// <summary>Gets the day the delivery reaches to (inclusive), never past as-of; null where nothing was delivered.</summary>
    public required DateOnly? Reach { get; init; }

    /// <summary>Gets what someone should know of.</summary>
    public required IReadOnlyList<MeasuringFinding> Findings { get; init; }

    /// <summary>
    /// Gets everything gathered as sorted lines, one a tally, unit and bucket, then counts and reach, without findings: two
    /// results are equal when their lines are.
    /// </summary>
    public IEnumerable<string> Lines() => throw new NotSupportedException();
}
