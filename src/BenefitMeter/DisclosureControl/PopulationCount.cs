using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.DisclosureControl;

/// <summary>Counts the rows and persons of one population that an indicator shows.</summary>
internal sealed class PopulationCount
{
    private readonly Tally tally;
    private readonly TallyByUnit byUnit;
    private readonly TallyByUnit? persons;
    private readonly DatasetTallies dataset;

    private PopulationCount(Population population, DatasetTally part, TallyByUnit byUnit, DatasetTallies dataset)
    {
        (Population, tally, this.byUnit, this.dataset) = (population, part.Tally, byUnit, dataset);
        persons = PersonTally.For(dataset.Extraction.Dataset, tally) is { } distinct
            ? new TallyByUnit(dataset, distinct, Structure.AsWas)
            : null;
    }

    /// <summary>Gets the population.</summary>
    public Population Population { get; }

    /// <summary>Gets the dataset of the population.</summary>
    public DatasetDefinition Dataset => dataset.Extraction.Dataset;

    /// <summary>Gets whether each row is a different person, so that a small group also has few rows.</summary>
    public bool RowsArePersons => Dataset is { RowsArePersons: true, Disclosure.DistinctColumn: null };

    /// <summary>Gets the populations of an indicator. For a ratio the denominator's comes first, then the numerator's.</summary>
    public static IReadOnlyList<PopulationCount> For(MeasuredIndicator measured) =>
        [.. measured.Measurer.Parts.Select(part =>
            new PopulationCount(Population.For(measured.Indicator, part.Part), part.Part, part.ByUnit, part.Dataset))];

    /// <summary>
    /// Gets the days of a period on which there can be rows, as day numbers: start inclusive, end exclusive. Two periods with
    /// equal days have the same numbers, such as the running month and the running year in January. For a stock it is the last
    /// day only. Null if there can be no rows.
    /// </summary>
    public (int Start, int End)? SpanOf(Period period)
    {
        if (dataset.FirstDay is not { } first || period.Start > dataset.Extraction.AsOf || period.End <= first)
        {
            return null;
        }

        int end = Math.Min(period.End.DayNumber, dataset.Extraction.AsOf.DayNumber + 1);
        return (Population.ClosedBy is null ? Math.Max(period.Start.DayNumber, first.DayNumber) : end - 1, end);
    }

    /// <summary>Counts the rows of a unit in the period of an observation.</summary>
    public long Rows(string unitId, Observation observation) => tally switch
    {
        AdditiveTally when Population.RequiredValue is not null => byUnit.Sums(unitId, observation.Period).Filled,
        AdditiveTally => byUnit.Sums(unitId, observation.Period).Rows,
        _ => observation.RowsCounted,
    };

    /// <summary>Counts the persons behind the rows of a unit and period.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="rows">The number of rows.</param>
    public long Persons(string unitId, Period period, long rows) =>
        rows == 0 ? 0 : persons?.DistinctTexts(unitId, period) ?? rows;
}
