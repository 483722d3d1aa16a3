using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.DisclosureControl;

/// <summary>Rows that are counted: figures with equal populations show the same numbers.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="DatedBy">The date that places a row.</param>
/// <param name="ClosedBy">The closing date of a stock; else null.</param>
/// <param name="Where">The rows taken.</param>
/// <param name="RequiredValue">What a row must have a value of to count; null where every row counts.</param>
/// <param name="DistinctColumn">The column whose different values count; null where rows do.</param>
internal sealed record Population(
    string DatasetId, string DatedBy, string? ClosedBy, Filter Where, ValueSource? RequiredValue, string? DistinctColumn)
{
    /// <summary>Gets the population that a tally of an indicator counts.</summary>
    public static Population For(IndicatorDefinition indicator, DatasetTally part)
    {
        Population rows = new(part.DatasetId, part.Tally.DatedBy, null, part.Tally.Where, null, null);
        return part.Tally switch
        {
            OpenTally open => rows with { ClosedBy = open.Closed },
            ValuesTally values => rows with { RequiredValue = values.Value },
            AdditiveTally { Value: { } of } when indicator.Measure is MeanMeasure => rows with { RequiredValue = of },
            DistinctTally distinct => rows with { DistinctColumn = distinct.Column },
            _ => rows,
        };
    }
}
