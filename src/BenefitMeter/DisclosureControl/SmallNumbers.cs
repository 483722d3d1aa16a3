using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Finds the figures that readers must not see (rules C9.7, 10 and 22): those of small groups of persons, those that would
/// disclose one, and those hidden before, as long as showing them would disclose one.
/// </summary>
public static class SmallNumbers
{
    /// <summary>Finds the figures to hide. Figures about things are never hidden.</summary>
    /// <param name="measured">All published indicators, measured on whole datasets.</param>
    /// <param name="units">The units.</param>
    /// <param name="earlier">What was published of these indicators, today and before.</param>
    /// <returns>The hidden figures, and the hidden periods over which baselines are measured.</returns>
    public static HiddenFigures Find(
        IReadOnlyList<MeasuredIndicator> measured, UnitTree units, IEnumerable<DisclosedFigure> earlier)
    {
        CellTables tables = new(units);
        Dictionary<string, IndicatorCells> indicators =
            measured.Select(each => new IndicatorCells(each, tables)).ToDictionary(each => each.IndicatorId);
        DisclosureHistory history = new(earlier, indicators);
        IReadOnlyList<CountCell> remainders = tables.Connect();
        SmallGroup[] small = [.. indicators.Values.SelectMany(indicator => indicator.SmallGroups)];
        if (small.Length == 0 && remainders.Count == 0 && history.Hidden.Count == 0)
        {
            return HiddenFigures.None;
        }

        history.ConnectTotals();
        foreach (SmallGroup group in small)
        {
            group.Cell.Hide(group.Reason, group.Lowest, group.Highest);
        }

        SecondarySuppression secondary = new();
        secondary.Protect([.. small.Select(group => group.Cell).Distinct(), .. remainders]);
        StickySuppression sticky = new(history);
        secondary.Protect(sticky.HideAgain());
        Dictionary<(string, string, Period), HiddenFigure> hidden = [];
        foreach (IndicatorCells indicator in indicators.Values)
        {
            foreach (((string unitId, Period period), CellFigure figure) in indicator.Figures)
            {
                if (figure.HiddenReason is { } reason)
                {
                    hidden[(indicator.IndicatorId, unitId, period)] = new HiddenFigure(reason, sticky.GuardedRows(figure));
                }
            }
        }

        return new HiddenFigures(hidden);
    }
}
