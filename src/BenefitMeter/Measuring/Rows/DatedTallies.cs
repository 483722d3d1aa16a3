using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// The tallies whose rows one date places. Rows that several additive ones take are gathered first, once for all of them, as long
/// as that takes no more room than the tallies themselves.
/// </summary>
internal sealed class DatedTallies
{
    private readonly RowConditions conditions;
    private readonly (int[] Filter, int Index, ValueSource? Of)[] additive;
    private readonly (int[] Filter, TallyAccumulator Fold)[] all;
    private readonly Extraction extraction;
    private int used;

    /// <summary>Finds the tallies.</summary>
    /// <param name="builder">What rows are folded into.</param>
    /// <param name="conditions">Takes in the conditions of the tallies.</param>
    /// <param name="date">The name of the date.</param>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    public DatedTallies(TallyBuilder builder, RowConditions conditions, string date)
    {
        (this.conditions, extraction) = (conditions, builder.Extraction);
        (int Index, Tally Item)[] tallies = [.. extraction.Tallies.Index().Where(tally => tally.Item.DatedBy == date)];
        all = [.. tallies.Select(tally => (conditions.Add(tally.Item.Where), new TallyAccumulator(builder, tally.Index)))];
        additive = [.. tallies.Where(tally => tally.Item is AdditiveTally)
            .Select(tally => (conditions.Add(tally.Item.Where), tally.Index, ((AdditiveTally)tally.Item).Value))];
    }

    /// <summary>Makes the kind of the row last tested.</summary>
    public RowKind CreateKind()
    {
        TallyAccumulator[] taking = [.. all.Where(tally => conditions.Meets(tally.Filter)).Select(tally => tally.Fold)];
        (int[] Filter, int Index, ValueSource? Of)[] sums = [.. additive.Where(tally => conditions.Meets(tally.Filter))];
        List<ValueSource> sources = [.. sums.Select(sum => sum.Of).OfType<ValueSource>().Distinct()];
        int needed = Math.Max(sources.Count, 1);
        if (sums.Length < 2 || used + needed > additive.Length)
        {
            return new(0, [], [], taking);
        }

        used += needed;
        return new(
            used - needed, sources.Count == 0 ? [null] : [.. sources.Select(source => new ValueReader(source, extraction))],
            [.. sums.Select(sum => (sum.Index, sum.Of is { } of ? sources.IndexOf(of) : -1))],
            [.. taking.Where(fold => !fold.IsAdditive)]);
    }
}
