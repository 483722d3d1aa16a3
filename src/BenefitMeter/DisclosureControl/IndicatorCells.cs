using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.DisclosureControl;

/// <summary>The figures of one indicator with the cells behind them, and the cells that are small groups.</summary>
internal sealed class IndicatorCells
{
    private readonly MeasuredIndicator measured;
    private readonly IReadOnlyList<PopulationCount> counts;
    private readonly Dictionary<PopulationCount, CellTable> tables;
    private readonly Dictionary<(string UnitId, Period Period), CellFigure> figures = [];
    private readonly List<SmallGroup> smallGroups = [];
    private Period? all;

    /// <summary>Creates the cells of all figures, and of all periods over which a baseline is measured.</summary>
    public IndicatorCells(MeasuredIndicator measured, CellTables tables)
    {
        this.measured = measured;
        counts = PopulationCount.For(measured);
        this.tables = counts.Where(count => count.Dataset.RowsArePersons)
            .ToDictionary(count => count, count => tables.GetOrAdd(count.Population));
        if (this.tables.Count > 0)
        {
            AddAll();
        }
    }

    /// <summary>Gets the indicator's id.</summary>
    public string IndicatorId => measured.Indicator.Id;

    /// <summary>Gets the figures by unit and period.</summary>
    public IReadOnlyDictionary<(string UnitId, Period Period), CellFigure> Figures => figures;

    /// <summary>Gets the cells that must be hidden themselves (primary suppression).</summary>
    public IReadOnlyList<SmallGroup> SmallGroups => smallGroups;

    /// <summary>Gets the current figure for a unit and an earlier period; null if there is none.</summary>
    public CellFigure? Find(string unitId, Period period) => figures.GetValueOrDefault((unitId, CurrentPeriod(period)));

    /// <summary>
    /// Gets the cells that an earlier observation disclosed: the current cell of the same unit and span, or null; the first day
    /// of what was counted; and the number of rows.
    /// </summary>
    public IEnumerable<(CellTable Table, CountCell? Current, int Start, long Rows)> DisclosedCells(
        string unitId, Observation earlier)
    {
        foreach ((PopulationCount count, CellTable table) in tables)
        {
            long? rows = count == counts[0] ? earlier.RowsCounted
                : CountsNumerator && earlier.Numerator is { } numerator ? (long)numerator
                : null;
            if (rows > 0 && count.SpanOf(CurrentPeriod(earlier.Period)) is { } span)
            {
                yield return (table, table.Find(unitId, span.Start, span.End), span.Start, rows.Value);
            }
        }
    }

    private Period CurrentPeriod(Period earlier) => earlier.Grain == PeriodGrain.All && all is { } current ? current : earlier;

    private bool CountsNumerator => measured.Indicator.Measure is RatioMeasure { Numerator.Measure: CountMeasure };

    private void AddAll()
    {
        foreach (MeasuredSeries series in measured.Series)
        {
            foreach (Observation observation in series.Observations)
            {
                all = observation.Period.Grain == PeriodGrain.All ? observation.Period : all;
                Add(series.Unit.Id, observation, observation.Period.Grain.ToString());
            }
        }

        foreach (Period period in measured.BaselinePeriods)
        {
            foreach (Unit unit in measured.Measurer.PublishedUnits)
            {
                if (!figures.ContainsKey((unit.Id, period)))
                {
                    Add(unit.Id, measured.Measurer.Measure(unit.Id, period), period.ToString());
                }
            }
        }
    }

    private void Add(string unitId, Observation observation, string series)
    {
        List<CountCell> cells = [];
        foreach ((PopulationCount count, CellTable table) in tables)
        {
            if (count.SpanOf(observation.Period) is { } span)
            {
                table.AddSpan(span, series);

                // A unit that did not deliver has no figure. Any rows it has are part of its parent's remainder.
                if (observation.Reason == MissingReason.NotDelivered)
                {
                    continue;
                }

                long rows = count.Rows(unitId, observation);
                CountCell cell = table.GetOrAdd(unitId, span, () => new CountCell(rows, count.Dataset.Disclosure.Threshold));
                cells.Add(cell);
                if (count == counts[0] || count.Dataset != counts[0].Dataset)
                {
                    AddSmall(count, unitId, observation, cell);
                }
            }
        }

        CellFigure figure = new(cells is [var one, var other] && one == other ? [one] : cells);
        figures.Add((unitId, observation.Period), figure);
        if (cells is [var total, var part] && measured.Indicator.Measure is RatioMeasure)
        {
            AddGroupDisclosure(total, part, unitId, observation);
        }
    }

    private void AddSmall(PopulationCount count, string unitId, Observation observation, CountCell cell)
    {
        long persons = count.Persons(unitId, observation.Period, cell.Rows);
        if (persons > 0 && persons < cell.Threshold)
        {
            smallGroups.Add(new(cell, HidingReason.SmallGroup, 1, count.RowsArePersons ? cell.Threshold - 1 : long.MaxValue));
        }
    }

    // All or none of a group, or nearly so. The rule leaves every number possible that is as near to all or none as the true one
    // (cases Q12, Q13).
    private void AddGroupDisclosure(CountCell total, CountCell part, string unitId, Observation observation)
    {
        (PopulationCount numerators, PopulationCount denominators) = (counts[1], counts[0]);
        if (!(numerators.Dataset.Disclosure.Sensitive || denominators.Dataset.Disclosure.Sensitive) || total.Rows == 0)
        {
            return;
        }

        long members = numerators.Persons(unitId, observation.Period, part.Rows);
        bool hasOthers = numerators.Dataset == denominators.Dataset && CountsNumerator
            && measured.Indicator.Measure is RatioMeasure { Denominator.Measure: CountMeasure };
        long others = Math.Min(
            total.Rows - part.Rows, denominators.Persons(unitId, observation.Period, total.Rows) - members);
        if (members < part.Threshold)
        {
            smallGroups.Add(new(
                part, HidingReason.GroupDisclosure, 0,
                numerators.RowsArePersons ? Math.Min(part.Threshold - 1, total.Rows) : total.Rows));
        }
        else if (hasOthers && others < part.Threshold)
        {
            smallGroups.Add(new(
                part, HidingReason.GroupDisclosure,
                numerators.RowsArePersons ? total.Rows - part.Threshold + 1 : 0, total.Rows));
        }
    }
}

/// <summary>A cell that must be hidden itself (primary suppression).</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Lowest">The smallest number of rows that the rule leaves possible (inclusive).</param>
/// <param name="Highest">The largest number of rows that the rule leaves possible (inclusive).</param>
internal sealed record SmallGroup(CountCell Cell, HidingReason Reason, long Lowest, long Highest);
