using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// The tallies whose rows one date places. Rows that are added to several additive tallies are collected once for all of them, as
/// long as this uses no more memory than the tallies themselves.
/// </summary>
internal sealed class DatedTallies
{
    private readonly RowConditions conditions;
    private readonly (int[] Filter, int Index, ValueSource? Value)[] additive;
    private readonly (int[] Filter, TallyAccumulator Accumulator)[] all;
    private readonly Extraction extraction;
    private int sumsInUse;

    /// <summary>Finds the tallies of a date.</summary>
    /// <param name="builder">The builder that receives the rows.</param>
    /// <param name="conditions">The conditions to which those of the tallies are added.</param>
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

    /// <summary>Creates the kind of the row that was tested last.</summary>
    public RowKind CreateKind()
    {
        TallyAccumulator[] accumulators =
            [.. all.Where(tally => conditions.Meets(tally.Filter)).Select(tally => tally.Accumulator)];
        (int[] Filter, int Index, ValueSource? Value)[] sums = [.. additive.Where(tally => conditions.Meets(tally.Filter))];
        List<ValueSource> sources = [.. sums.Select(sum => sum.Value).OfType<ValueSource>().Distinct()];
        int needed = Math.Max(sources.Count, 1);
        if (sums.Length < 2 || sumsInUse + needed > additive.Length)
        {
            return new(0, [], [], accumulators);
        }

        sumsInUse += needed;
        return new(
            sumsInUse - needed, sources.Count == 0 ? [null] : [.. sources.Select(source => new ValueReader(source, extraction))],
            [.. sums.Select(sum => (sum.Index, sum.Value is { } value ? sources.IndexOf(value) : -1))],
            [.. accumulators.Where(accumulator => !accumulator.IsAdditive)]);
    }
}
