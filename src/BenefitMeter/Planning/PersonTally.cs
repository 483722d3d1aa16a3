using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>Finds the tally that counts the persons behind another tally, if a person can have several rows (rule 10).</summary>
public static class PersonTally
{
    /// <summary>
    /// Gets the tally that counts the distinct persons among the rows of another tally. Where that tally gathers values, rows
    /// without a value are excluded.
    /// </summary>
    /// <param name="dataset">The dataset of the tally.</param>
    /// <param name="tally">The tally.</param>
    /// <returns>
    /// Null if every row counts as a person, if rows are not about persons, or for a stock, whose persons come and go.
    /// </returns>
    public static DistinctTally? For(DatasetDefinition dataset, Tally tally)
    {
        if (dataset is not { RowsArePersons: true, Disclosure.DistinctColumn: { } column } || tally is OpenTally)
        {
            return null;
        }

        string[] filled = tally switch
        {
            ValuesTally { Value: var ranked } => ColumnsOf(ranked),
            AdditiveTally { Value: DurationValue duration } => ColumnsOf(duration),
            _ => [],
        };
        IEnumerable<Condition> conditions = filled.Select(each => new Condition(each, ConditionOperator.NotEmpty, [], null));
        return new DistinctTally(
            tally.DatedBy, filled.Length == 0 ? tally.Where : new Filter([.. tally.Where.Conditions, .. conditions]), column);
    }

    private static string[] ColumnsOf(ValueSource source) =>
        source is DurationValue duration ? [duration.From, duration.To] : [((ColumnValue)source).Column];
}
