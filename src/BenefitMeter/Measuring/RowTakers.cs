using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>
/// Which tallies take a row: worked out once for all rows that meet the same conditions, for most rows are alike in that. It begins
/// anew with more different ones than it has room for, so memory does not grow with rows.
/// </summary>
internal sealed class RowTakers
{
    private const int Most = 1 << 12;

    private readonly RowConditions conditions;
    private readonly (int[] Filter, TallyFold Fold)[][] byDate;
    private readonly Dictionary<Conditions, TallyFold[][]> known = [];

    /// <summary>Begins with the tallies of a builder.</summary>
    /// <param name="builder">What the tallies are folded into.</param>
    /// <param name="conditions">Takes in their conditions.</param>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    public RowTakers(TallyBuilder builder, RowConditions conditions)
    {
        this.conditions = conditions;
        ILookup<string, (int Index, Tally Item)> tallies = builder.Extraction.Tallies.Index().ToLookup(tally => tally.Item.DatedBy);
        byDate = [.. builder.Extraction.PlacingDates.Select(date => tallies[date]
            .Select(tally => (conditions.Add(tally.Item.Where), new TallyFold(builder, tally.Index))).ToArray())];
    }

    /// <summary>Gets the tallies that take the row last tested, by the place of the date that places it for them in <see cref="Extraction.PlacingDates"/>.</summary>
    public TallyFold[][] Of()
    {
        if (!known.TryGetValue(new(conditions.Met), out TallyFold[][]? takers))
        {
            if (known.Count == Most)
            {
                known.Clear();
            }

            takers = [.. byDate.Select(tallies => tallies.Where(tally => conditions.Meets(tally.Filter)).Select(tally => tally.Fold).ToArray())];
            known.Add(new([.. conditions.Met]), takers);
        }

        return takers;
    }

    /// <summary>Conditions that a row meets, a bit each; not changed while they are kept.</summary>
    private readonly struct Conditions(ulong[] met) : IEquatable<Conditions>
    {
        private readonly ulong[] met = met;

        public bool Equals(Conditions other) => met.AsSpan().SequenceEqual(other.met);

        public override bool Equals(object? obj) => obj is Conditions other && Equals(other);

        public override int GetHashCode()
        {
            ulong mixed = 0;
            foreach (ulong word in met)
            {
                mixed = (mixed ^ word) * 0x9E3779B97F4A7C15;
            }

            return (int)(mixed >> 32);
        }
    }
}
