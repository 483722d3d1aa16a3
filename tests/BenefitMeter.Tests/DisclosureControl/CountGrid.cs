using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;

namespace BenefitMeter.Tests.DisclosureControl;

/// <summary>
/// A table of counts by unit and period with its totals. Each count is a figure. Days are numbers, and a month has ten of them.
/// </summary>
internal sealed class CountGrid
{
    private static readonly Population Rows = new("cases", "day", null, Filter.Everything, null, null);

    private readonly CellTable table;
    private readonly List<CountCell> remainders;

    /// <summary>Creates a table of the counts of the leaves, with one row per leaf and one column per month.</summary>
    /// <param name="units">The units.</param>
    /// <param name="counts">The counts of each unit's own rows, by unit id.</param>
    /// <param name="monthsOfTotals">
    /// The lengths in months of the totals that are published in addition to months: 3 for quarters.
    /// </param>
    /// <param name="threshold">The smallest number that is shown.</param>
    public CountGrid(UnitTree units, IReadOnlyDictionary<string, long[]> counts, int[]? monthsOfTotals = null, int threshold = 5)
    {
        (Units, Threshold, table) = (units, threshold, new CellTable(Rows, units));
        int months = counts.Values.First().Length;
        foreach (int length in (monthsOfTotals ?? []).Prepend(1))
        {
            for (int month = 0; month + length <= months; month += length)
            {
                foreach (Unit unit in units.InTreeOrder.Where(unit => unit.Id != UnitTree.UnmappedId))
                {
                    long sum = units.SelfAndBelow(unit.Id).Where(below => counts.ContainsKey(below.Id))
                        .Sum(below => counts[below.Id].Skip(month).Take(length).Sum());
                    table.AddSpan((month * 10, (month + length) * 10), $"{length}");
                    CountCell cell =
                        table.GetOrAdd(unit.Id, (month * 10, (month + length) * 10), () => new CountCell(sum, Threshold));
                    Cells[(unit.Id, month, length)] = cell;
                    _ = cell.Figures.Count == 0 ? new CellFigure([cell]) : null;
                }
            }
        }

        remainders = [.. table.Connect()];
    }

    public UnitTree Units { get; }

    public int Threshold { get; }

    /// <summary>The cells by unit, first month and number of months.</summary>
    public Dictionary<(string UnitId, int Month, int Length), CountCell> Cells { get; } = [];

    public IEnumerable<CountCell> Remainders => remainders;

    public static UnitTree Tree(params (string Id, string? Parent)[] units) =>
        new(units.Select(unit => new Unit(unit.Id, LocalText.Same(unit.Id), unit.Parent, [], null)));

    /// <summary>One total over units A, B, C … with one count each.</summary>
    public static CountGrid Flat(params long[] counts) =>
        Flat(counts.Index().ToDictionary(count => ((char)('A' + count.Index)).ToString(), count => count.Item), 5);

    /// <summary>One total over units with one count each.</summary>
    public static CountGrid Flat(IReadOnlyDictionary<string, long> counts, int threshold) => new(
        Tree([("total", null), .. counts.Keys.Select(id => (id, (string?)"total"))]),
        counts.ToDictionary(count => count.Key, count => new[] { count.Value }), null, threshold);

    /// <summary>Hides small groups and the cells that would disclose them.</summary>
    public CountGrid Hidden()
    {
        CountCell[] small = [.. Cells.Values.Distinct().Where(cell => cell.Rows > 0 && cell.Rows < Threshold)];
        foreach (CountCell cell in small)
        {
            cell.Hide(HidingReason.SmallGroup, 1, Threshold - 1);
        }

        new SecondarySuppression().Protect([.. small, .. remainders]);
        return this;
    }

    public IEnumerable<string> Of(HidingReason reason) =>
        Cells.Where(cell => cell.Value.HiddenReason == reason).Select(cell => cell.Key.UnitId);
}
