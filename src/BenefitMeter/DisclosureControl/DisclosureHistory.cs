using BenefitMeter.Measuring;

namespace BenefitMeter.DisclosureControl;

/// <summary>
/// What was published before this run: disclosed numbers, disclosed running totals, and figures that are hidden today.
/// </summary>
internal sealed class DisclosureHistory
{
    private readonly Dictionary<CellFigure, DisclosedFigure> hidden = [];
    private readonly List<(CellTable Table, string UnitId, int Start, int Through, long Rows)> totals = [];

    /// <summary>Reads the earlier publications, and marks the cells that were disclosed or hidden in them.</summary>
    public DisclosureHistory(IEnumerable<DisclosedFigure> earlier, IReadOnlyDictionary<string, IndicatorCells> indicators)
    {
        foreach (DisclosedFigure figure in earlier)
        {
            if (!indicators.TryGetValue(figure.IndicatorId, out IndicatorCells? cells))
            {
                continue;
            }

            if (figure.Observation.State != ObservationState.Suppressed)
            {
                AddDisclosed(figure, cells);
            }
            else if (figure.IsCurrent && cells.Find(figure.UnitId, figure.Observation.Period) is { } current)
            {
                hidden[current] = figure;
            }
        }

        foreach (CountCell cell in hidden.Keys.SelectMany(figure => figure.Cells))
        {
            cell.WasHidden = cell.Figures.All(hidden.ContainsKey);
        }
    }

    /// <summary>Gets the figures that are hidden today.</summary>
    public IReadOnlyDictionary<CellFigure, DisclosedFigure> Hidden => hidden;

    /// <summary>Connects cells to the running totals that were disclosed.</summary>
    public void ConnectTotals()
    {
        foreach ((CellTable table, string unitId, int start, int through, long rows) in totals)
        {
            table.ConnectDisclosedTotal(unitId, start, through, rows);
        }
    }

    private void AddDisclosed(DisclosedFigure figure, IndicatorCells cells)
    {
        foreach ((CellTable table, CountCell? current, int start, long rows) in cells.DisclosedCells(
            figure.UnitId, figure.Observation))
        {
            if (current is not null && current.Rows == rows)
            {
                current.WasDisclosed = true;
            }
            else if (figure.Observation.DataThrough is { } through && table.Population.ClosedBy is null)
            {
                totals.Add((table, figure.UnitId, start, through.DayNumber, rows));
            }
        }
    }
}
