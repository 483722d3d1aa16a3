using System.Numerics;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>The content of a bucket of an additive tally.</summary>
/// <param name="Rows">The rows that pass the filter.</param>
/// <param name="Filled">The rows among them that have a value; 0 if rows are only counted.</param>
/// <param name="Sum">The exact sum of the values.</param>
internal readonly record struct RowSums(long Rows, long Filled, decimal Sum)
    : IAdditionOperators<RowSums, RowSums, RowSums>, ISubtractionOperators<RowSums, RowSums, RowSums>
{
    public static RowSums operator +(RowSums left, RowSums right) => new(
        checked(left.Rows + right.Rows), checked(left.Filled + right.Filled),
        right.Filled == 0 ? left.Sum : ExactSum.Add(left.Sum, right.Sum));

    public static RowSums operator -(RowSums left, RowSums right) => new(
        left.Rows - right.Rows, left.Filled - right.Filled, ExactSum.Add(left.Sum, -right.Sum));
}
