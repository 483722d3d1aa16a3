namespace BenefitMeter.Measuring.Rows;

/// <summary>The rows that one date places and that the same tallies take.</summary>
/// <param name="FirstSum">The place of the first of its sums in <see cref="BucketedRows"/>.</param>
/// <param name="Values">What is summed at that place and the next ones, null where rows are only counted; none where every tally
/// takes the rows one by one.</param>
/// <param name="Sums">
/// The tallies that take those sums, and the place after <paramref name="FirstSum"/>; -1 where only the rows are taken.
/// </param>
/// <param name="Accumulators">The tallies that take the rows one by one.</param>
internal sealed record RowKind(
    int FirstSum, ValueReader?[] Values, (int Tally, int Value)[] Sums, TallyAccumulator[] Accumulators);
