using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>
/// The tallies from which an indicator is calculated. Every measure has one, <see cref="Main"/>, except ratios and values, which
/// may have three.
/// </summary>
/// <param name="Main">
/// The tally of the measure. For a ratio it is the numerator; for a value it is the figure's column or, without one, the
/// numerator.
/// </param>
/// <param name="Numerator">The tally of the numerator; null if the measure has no sides.</param>
/// <param name="Denominator">The tally of the denominator; null if the measure has no sides.</param>
public sealed record IndicatorTallies(DatasetTally Main, DatasetTally? Numerator, DatasetTally? Denominator)
{
    /// <summary>Gets all tallies, each once.</summary>
    public IEnumerable<DatasetTally> All => new[] { Main, Numerator, Denominator }.OfType<DatasetTally>().Distinct();

    /// <summary>Gets the tallies from which an indicator is calculated.</summary>
    public static IndicatorTallies For(IndicatorDefinition indicator)
    {
        string datedBy = indicator.DatedBy;
        return indicator.Measure switch
        {
            CountMeasure count => One(new AdditiveTally(datedBy, count.Where, null)),
            SumMeasure sum => One(new AdditiveTally(datedBy, sum.Where, new ColumnValue(sum.Column))),
            MeanMeasure mean => One(new AdditiveTally(datedBy, mean.Where, mean.Value)),
            PercentileMeasure percentile => One(new ValuesTally(datedBy, percentile.Where, percentile.Value)),
            DistinctMeasure distinct => One(new DistinctTally(datedBy, distinct.Where, distinct.Column)),
            OpenMeasure open => One(new OpenTally(open.Opened, open.Closed, open.Where)),
            RatioMeasure ratio => TwoSides(SideOf(ratio.Numerator), SideOf(ratio.Denominator)),
            ValueMeasure value => OfValue(value),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.Measure, "The list of measures is closed."),
        };

        IndicatorTallies One(Tally tally) => new(new DatasetTally(indicator.DatasetId, tally), null, null);

        // A row without one of the sides must not count for the other: both sides use only rows that have both.
        IndicatorTallies OfValue(ValueMeasure value)
        {
            if (value is not { NumeratorColumn: { } numerator, DenominatorColumn: { } denominator })
            {
                string column =
                    value.Column ?? throw new ArgumentException("A value needs a column or two sides.", nameof(indicator));
                return One(ColumnTally(column, value.Where));
            }

            var both = new Filter([.. value.Where.Conditions, Filled(numerator), Filled(denominator)]);
            IndicatorTallies sides = TwoSides(
                new(indicator.DatasetId, ColumnTally(numerator, both)), new(indicator.DatasetId, ColumnTally(denominator, both)));
            return value.Column is null ? sides : sides with { Main = new(indicator.DatasetId, ColumnTally(value.Column, both)) };
        }

        AdditiveTally ColumnTally(string column, Filter where) => new(datedBy, where, new ColumnValue(column));
    }

    private static Condition Filled(string column) => new(column, ConditionOperator.NotEmpty, [], null);

    private static IndicatorTallies TwoSides(DatasetTally numerator, DatasetTally denominator) =>
        new(numerator, numerator, denominator);

    private static DatasetTally SideOf(RatioPart part)
    {
        ValueSource? summed = part.Measure is SumMeasure sum ? new ColumnValue(sum.Column) : null;
        return new(part.DatasetId, new AdditiveTally(part.DatedBy, part.Measure.Where, summed));
    }
}
