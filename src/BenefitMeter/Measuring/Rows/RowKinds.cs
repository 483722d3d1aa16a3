using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// The kinds of rows. Rows that meet the same conditions are of one kind, because the same tallies include them. A kind is
/// determined once, because most rows are of few kinds. The store of kinds is limited and is cleared when full, so memory does
/// not grow with rows.
/// </summary>
internal sealed class RowKinds
{
    private const int MaxKinds = 1 << 12;

    private readonly RowConditions conditions;
    private readonly DatedTallies[] byDate;
    private readonly Dictionary<Conditions, RowKind[]> kindsByConditions = [];
    private readonly List<KeyValuePair<Conditions, RowKind[]>> bucketed = [];

    /// <summary>Finds the tallies of a builder.</summary>
    /// <param name="builder">The builder that receives the rows.</param>
    /// <param name="conditions">The conditions to which those of the tallies are added.</param>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    public RowKinds(TallyBuilder builder, RowConditions conditions)
    {
        this.conditions = conditions;
        byDate = [.. builder.Extraction.PlacingDates.Select(date => new DatedTallies(builder, conditions, date))];
    }

    /// <summary>
    /// Gets the kinds of the row that was tested last, one for each date in <see cref="Extraction.PlacingDates"/>.
    /// </summary>
    public RowKind[] ForTestedRow()
    {
        if (!kindsByConditions.TryGetValue(new(conditions.Met), out RowKind[]? kind))
        {
            if (kindsByConditions.Count == MaxKinds)
            {
                kindsByConditions.Clear();
                bucketed.ForEach(each => kindsByConditions.Add(each.Key, each.Value));
            }

            kind = [.. byDate.Select(tallies => tallies.CreateKind())];
            Conditions met = new([.. conditions.Met]);
            kindsByConditions.Add(met, kind);
            if (kind.Any(each => each.Values.Length > 0))
            {
                bucketed.Add(new(met, kind));
            }
        }

        return kind;
    }

    /// <summary>Gets the kinds of one date whose rows are collected before they are added to the tallies.</summary>
    public IEnumerable<RowKind> BucketedKinds(int date) =>
        bucketed.Select(kind => kind.Value[date]).Where(kind => kind.Values.Length > 0);

    /// <summary>The conditions that a row meets, one bit each. The array must not be changed.</summary>
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
