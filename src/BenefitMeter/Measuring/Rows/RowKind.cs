namespace BenefitMeter.Measuring.Rows;

/// <summary>The kind of the rows that one date places and the same tallies include.</summary>
/// <param name="FirstSum">The index of the first of its sums in <see cref="BucketedRows"/>.</param>
/// <param name="Values">
/// The values summed at that index and the following ones, with null if rows are only counted. Empty if every tally receives the
/// rows one by one.
/// </param>
/// <param name="Sums">
/// The tallies that receive those sums, each with the offset from <paramref name="FirstSum"/>; −1 if the tally only counts rows.
/// </param>
/// <param name="Accumulators">The tallies that receive the rows one by one.</param>
internal sealed record RowKind(
    int FirstSum, ValueReader?[] Values, (int Tally, int Value)[] Sums, TallyAccumulator[] Accumulators);
