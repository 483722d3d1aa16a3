using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.DisclosureControl;

/// <summary>The figures of one indicator as the numbers of rows behind them, and which of these are small groups.</summary>
internal sealed class IndicatorCells
{
    private readonly MeasuredIndicator measured;
    private readonly IReadOnlyList<PopulationCount> counts;
    private readonly Dictionary<PopulationCount, CellTable> tables;
    private readonly Dictionary<(string UnitId, Period Period), CellFigure> figures = [];
    private readonly List<SmallGroup> small = [];
    private Period? all;

    /// <summary>Makes the cells of every figure, and of every period that a baseline is measured over.</summary>
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

    /// <summary>Gets the cells that must be hidden for their own sake.</summary>
    public IReadOnlyList<SmallGroup> SmallGroups => small;

    /// <summary>Gets the figure that stands today where an earlier one stood; null where there is none.</summary>
    public CellFigure? Find(string unitId, Period period) => figures.GetValueOrDefault((unitId, CurrentPeriod(period)));

    /// <summary>
    /// Gets what an earlier observation told: the cell that stands there now, or null, the first day of what was counted, and
    /// how many rows were seen.
    /// </summary>
    public IEnumerable<(CellTable Table, CountCell? Now, int Start, long Rows)> DisclosedCells(string unitId, Observation earlier)
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

    private Period CurrentPeriod(Period earlier) => earlier.Grain == PeriodGrain.All && all is { } now ? now : earlier;

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

                // Nothing is told of a unit that did not deliver; what rows it has are a remainder of its parent's.
                if (observation.Reason == "NotDelivered")
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
        if (cells is [var among, var part] && measured.Indicator.Measure is RatioMeasure)
        {
            AddRevealing(among, part, unitId, observation);
        }
    }

    private void AddSmall(PopulationCount count, string unitId, Observation observation, CountCell cell)
    {
        long persons = count.Persons(unitId, observation.Period, cell.Rows);
        if (persons > 0 && persons < cell.Threshold)
        {
            small.Add(new(cell, HidingReason.SmallGroup, 1, count.RowsArePersons ? cell.Threshold - 1 : long.MaxValue));
        }
    }

    // All, none, or nearly so, of a group: the rule leaves open what is as near to all or none as the truth is (Q12, Q13).
    private void AddRevealing(CountCell whole, CountCell part, string unitId, Observation observation)
    {
        (PopulationCount of, PopulationCount among) = (counts[1], counts[0]);
        if (!(of.Dataset.Disclosure.Sensitive || among.Dataset.Disclosure.Sensitive) || whole.Rows == 0)
        {
            return;
        }

        long members = of.Persons(unitId, observation.Period, part.Rows);
        bool hasOthers = of.Dataset == among.Dataset && CountsNumerator
            && measured.Indicator.Measure is RatioMeasure { Denominator.Measure: CountMeasure };
        long others = Math.Min(
            whole.Rows - part.Rows, among.Persons(unitId, observation.Period, whole.Rows) - members);
        if (members < part.Threshold)
        {
            small.Add(new(
                part, HidingReason.GroupDisclosure, 0,
                of.RowsArePersons ? Math.Min(part.Threshold - 1, whole.Rows) : whole.Rows));
        }
        else if (hasOthers && others < part.Threshold)
        {
            small.Add(
                new(part, HidingReason.GroupDisclosure, of.RowsArePersons ? whole.Rows - part.Threshold + 1 : 0, whole.Rows));
        }
    }
}

/// <summary>A cell that must be hidden for its own sake.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lowest">The least number of rows that the rule leaves open.</param>
/// <param name="Highest">The largest number of rows that the rule leaves open.</param>
internal sealed record SmallGroup(CountCell Cell, HidingReason Reason, long Lowest, long Highest);
