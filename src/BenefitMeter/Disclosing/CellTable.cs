using BenefitMeter.Definitions;

namespace BenefitMeter.Disclosing;

/// <summary>The cells of one population: each unit and each span of days that figures are published for.</summary>
/// <param name="population">The population.</param>
/// <param name="units">The units.</param>
internal sealed class CellTable(Population population, UnitTree units)
{
    private readonly Dictionary<(string UnitId, int Start, int End), CountCell> cells = [];
    private readonly Dictionary<string, SortedDictionary<int, int>> series = new(StringComparer.Ordinal);

    /// <summary>Gets the population.</summary>
    public Population Population => population;

    /// <summary>Gets the cells.</summary>
    public IEnumerable<KeyValuePair<(string UnitId, int Start, int End), CountCell>> Cells => cells;

    /// <summary>Gets a cell; null where no figure is published for it.</summary>
    public CountCell? Find(string unitId, int start, int end) => cells.GetValueOrDefault((unitId, start, end));

    /// <summary>Gets the cell of a unit and span, made where it is new.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="span">The days.</param>
    /// <param name="ofSeries">What spans without gaps it is one of: a grain, or a baseline's window.</param>
    /// <param name="make">Makes the cell.</param>
    public CountCell Cell(string unitId, (int Start, int End) span, string ofSeries, Func<CountCell> make)
    {
        (series.TryGetValue(ofSeries, out SortedDictionary<int, int>? spans) ? spans : series[ofSeries] = [])[span.Start] = span.End;
        (string, int, int) key = (unitId, span.Start, span.End);
        return cells.TryGetValue(key, out CountCell? cell) ? cell : cells[key] = make();
    }

    /// <summary>Notes all sums over units and time, and gets the remainders that are themselves small groups.</summary>
    public IEnumerable<CountCell> Connect()
    {
        List<CountCell?> remainders = [];
        (int Start, int End)[] spans = [.. series.Values.SelectMany(each => each).Select(span => (span.Key, span.Value)).Distinct().Order()];
        foreach ((int start, int end) in spans)
        {
            foreach (Unit unit in units.InOrder)
            {
                CountCell[] below = [.. units.ChildrenOf(unit.Id).Select(child => Find(child.Id, start, end)).OfType<CountCell>()];
                if (below.Length > 0 && Find(unit.Id, start, end) is { } whole)
                {
                    Connect([whole], below);
                }
            }
        }

        if (population.ClosedBy is null)
        {
            IReadOnlyList<(int[] Whole, int[] Parts)> shared = SharedBounds.Of([.. series.Values]);
            foreach ((int[] whole, int[] parts) in shared)
            {
                foreach (Unit unit in units.InOrder)
                {
                    CountCell[] upper = Between(unit.Id, whole);
                    CountCell[] lower = Between(unit.Id, parts);
                    if (upper.Length == whole.Length - 1 && lower.Length == parts.Length - 1)
                    {
                        Connect(upper, lower);
                    }
                }
            }
        }

        return remainders.OfType<CountCell>().Where(cell => cell.Rows > 0 && cell.Rows < cell.Threshold);

        // Different values do not add up by nature, but where they do a reader may guess that they did.
        void Connect(CountCell[] whole, CountCell[] parts)
        {
            if (population.Different is null || whole.Sum(cell => cell.Rows) == parts.Sum(cell => cell.Rows))
            {
                remainders.Add(CellSum.Connect(whole, parts));
            }
        }
    }

    /// <summary>
    /// Notes what a running total told: rows from a day to the first bound of a published period after another.
    /// </summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="start">The first day.</param>
    /// <param name="through">The last day that the data reached to.</param>
    /// <param name="rows">The rows that readers saw.</param>
    public void ConnectSeen(string unitId, int start, int through, long rows)
    {
        SortedDictionary<int, int> spans = series.Values.MaxBy(each => each.Count)!;
        List<CountCell> parts = [];
        int next = start;
        while (next <= through && spans.TryGetValue(next, out int end) && Find(unitId, next, end) is { } cell)
        {
            parts.Add(cell);
            next = end;
        }

        if (next > through && parts.Count > 0 && parts.Sum(cell => cell.Rows) == rows)
        {
            CellSum.Connect([new CountCell(rows, parts[0].Threshold) { IsKnown = true }], parts);
        }
    }

    private CountCell[] Between(string unitId, int[] bounds) =>
        [.. bounds.Zip(bounds.Skip(1)).Select(span => Find(unitId, span.First, span.Second)).OfType<CountCell>()];
}
