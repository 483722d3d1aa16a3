namespace BenefitMeter.Measuring;

/// <summary>The rows that one date places and that the same tallies take.</summary>
/// <param name="First">The place of the first of its sums in <see cref="GatheredRows"/>.</param>
/// <param name="Values">What is summed at that place and the next ones, null where rows are only counted; none where every tally takes
/// the rows one by one.</param>
/// <param name="Sums">The tallies that take those sums, and the place after <paramref name="First"/>; -1 where only the rows are taken.</param>
/// <param name="Folds">The tallies that take the rows one by one.</param>
internal sealed record RowKind(int First, ValueReader?[] Values, (int Tally, int Value)[] Sums, TallyFold[] Folds);
