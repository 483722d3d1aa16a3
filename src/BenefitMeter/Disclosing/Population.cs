using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Disclosing;

/// <summary>Rows that are counted: figures with equal populations show the same numbers.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="DatedBy">The date that places a row.</param>
/// <param name="ClosedBy">The closing date of a stock; else null.</param>
/// <param name="Where">The rows taken.</param>
/// <param name="Filled">What a row must have a value of to count; null where every row counts.</param>
/// <param name="Different">The column whose different values count; null where rows do.</param>
internal sealed record Population(
    string DatasetId, string DatedBy, string? ClosedBy, Filter Where, ValueSource? Filled, string? Different)
{
    /// <summary>Gets the population that a tally of an indicator counts.</summary>
    public static Population Of(IndicatorDefinition indicator, DatasetTally part)
    {
        Population rows = new(part.DatasetId, part.Tally.DatedBy, null, part.Tally.Where, null, null);
        return part.Tally switch
        {
            OpenTally open => rows with { ClosedBy = open.Closed },
            ValuesTally values => rows with { Filled = values.Of },
            AdditiveTally { Of: { } of } when indicator.Measure is MeanMeasure => rows with { Filled = of },
            DistinctTally distinct => rows with { Different = distinct.Column },
            _ => rows,
        };
    }
}
