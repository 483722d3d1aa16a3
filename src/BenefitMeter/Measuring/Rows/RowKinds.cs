using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// The kinds of rows: those that meet the same conditions, so that the same tallies take them. A kind is worked out once, for
/// most rows are alike in that; with more kinds than there is room for it begins anew, so memory does not grow with rows.
/// </summary>
internal sealed class RowKinds
{
    private const int MaxKinds = 1 << 12;

    private readonly RowConditions conditions;
    private readonly DatedTallies[] byDate;
    private readonly Dictionary<Conditions, RowKind[]> known = [];
    private readonly List<KeyValuePair<Conditions, RowKind[]>> gathered = [];

    /// <summary>Begins with the tallies of a builder.</summary>
    /// <param name="builder">What rows are folded into.</param>
    /// <param name="conditions">Takes in the conditions of its tallies.</param>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    public RowKinds(TallyBuilder builder, RowConditions conditions)
    {
        this.conditions = conditions;
        byDate = [.. builder.Extraction.PlacingDates.Select(date => new DatedTallies(builder, conditions, date))];
    }

    /// <summary>
    /// Gets the kind of the row last tested, by the date that places it in <see cref="Extraction.PlacingDates"/>.
    /// </summary>
    public RowKind[] ForTestedRow()
    {
        if (!known.TryGetValue(new(conditions.Met), out RowKind[]? kind))
        {
            if (known.Count == MaxKinds)
            {
                known.Clear();
                gathered.ForEach(each => known.Add(each.Key, each.Value));
            }

            kind = [.. byDate.Select(tallies => tallies.CreateKind())];
            Conditions met = new([.. conditions.Met]);
            known.Add(met, kind);
            if (kind.Any(each => each.Values.Length > 0))
            {
                gathered.Add(new(met, kind));
            }
        }

        return kind;
    }

    /// <summary>Gets the kinds whose rows are gathered before the tallies take them, of one date.</summary>
    public IEnumerable<RowKind> BucketedKinds(int date) =>
        gathered.Select(kind => kind.Value[date]).Where(kind => kind.Values.Length > 0);

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
