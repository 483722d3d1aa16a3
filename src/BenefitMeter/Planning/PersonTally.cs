using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>Finds the persons behind a tally whose rows are not one for each person (rule 10).</summary>
public static class PersonTally
{
    /// <summary>
    /// Gets the tally of the different persons among the rows of another: the same rows, those without a value left out where
    /// values are gathered.
    /// </summary>
    /// <param name="dataset">The dataset that the tally is gathered from.</param>
    /// <param name="tally">The tally.</param>
    /// <returns>Null where rows count as persons, are not about persons, or are a stock, whose persons come and go.</returns>
    public static DistinctTally? For(DatasetDefinition dataset, Tally tally)
    {
        if (dataset is not { RowsArePersons: true, Disclosure.DistinctColumn: { } column } || tally is OpenTally)
        {
            return null;
        }

        string[] filled = tally switch
        {
            ValuesTally { Value: var ranked } => ColumnsOf(ranked),
            AdditiveTally { Value: DurationValue lasted } => ColumnsOf(lasted),
            _ => [],
        };
        IEnumerable<Condition> conditions = filled.Select(each => new Condition(each, ConditionOperator.NotEmpty, [], null));
        return new DistinctTally(
            tally.DatedBy, filled.Length == 0 ? tally.Where : new Filter([.. tally.Where.Conditions, .. conditions]), column);
    }

    private static string[] ColumnsOf(ValueSource source) =>
        source is DurationValue duration ? [duration.From, duration.To] : [((ColumnValue)source).Column];
}
