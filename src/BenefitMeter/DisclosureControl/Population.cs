using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.DisclosureControl;

/// <summary>The rows that are counted. Figures with equal populations have the same numbers.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="DatedBy">The name of the date that places a row in time.</param>
/// <param name="ClosedBy">The name of the closing date, for a stock; otherwise null.</param>
/// <param name="Where">The filter of the rows.</param>
/// <param name="RequiredValue">The value that a row must have to be counted; null if every row is counted.</param>
/// <param name="DistinctColumn">The column whose distinct values are counted; null if rows are counted.</param>
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
            AdditiveTally { Value: { } summed } when indicator.Measure is MeanMeasure => rows with { RequiredValue = summed },
            DistinctTally distinct => rows with { DistinctColumn = distinct.Column },
            _ => rows,
        };
    }
}
