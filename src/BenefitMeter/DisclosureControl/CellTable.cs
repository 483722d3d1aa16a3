using BenefitMeter.Definitions.Units;

namespace BenefitMeter.DisclosureControl;

/// <summary>The cells of one population: each unit and each span of days that figures are published for.</summary>
/// <param name="population">The population.</param>
/// <param name="units">The units.</param>
internal sealed class CellTable(Population population, UnitTree units)
{
    private readonly Dictionary<(string UnitId, int Start, int End), CountCell> cells = [];
    private readonly Dictionary<string, Dictionary<int, int>> series = new(StringComparer.Ordinal);

    /// <summary>Gets the population.</summary>
    public Population Population => population;

    /// <summary>Gets the cells.</summary>
    public IEnumerable<KeyValuePair<(string UnitId, int Start, int End), CountCell>> Cells => cells;

    /// <summary>Gets a cell; null where no figure is published for it.</summary>
    public CountCell? Find(string unitId, int start, int end) => cells.GetValueOrDefault((unitId, start, end));

    /// <summary>Notes that figures are published for a span.</summary>
    /// <param name="span">The days.</param>
    /// <param name="seriesName">What spans without gaps it is one of: a grain, or a baseline's window.</param>
    public void AddSpan((int Start, int End) span, string seriesName) =>
        (series.TryGetValue(seriesName, out Dictionary<int, int>? spans) ? spans : series[seriesName] = [])[span.Start] =
            span.End;

    /// <summary>Gets the cell of a unit and span, made where it is new.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="span">The days.</param>
    /// <param name="make">Makes the cell.</param>
    public CountCell GetOrAdd(string unitId, (int Start, int End) span, Func<CountCell> make)
    {
        (string, int, int) key = (unitId, span.Start, span.End);
        return cells.TryGetValue(key, out CountCell? cell) ? cell : cells[key] = make();
    }

    /// <summary>Notes all sums over units and time, and gets the remainders that are themselves small groups.</summary>
    public IEnumerable<CountCell> Connect()
    {
        List<CountCell> remainders = [];
        List<string> unitIds = [.. units.InTreeOrder.Select(unit => unit.Id)];
        ILookup<string, Unit> below =
            units.Versions.Where(row => row.ParentId is not null).ToLookup(row => row.ParentId!, StringComparer.Ordinal);
        foreach (Unit unit in units.InTreeOrder.Where(unit => below.Contains(unit.Id)))
        {
            foreach ((int start, int end) in series.Values.SelectMany(each => each).Select(span => (span.Key, span.Value))
                .Distinct())
            {
                // The rows of a parent itself have their own sums over time.
                if (Parts(below[unit.Id], start, end) is { } parts
                    && Connect(Find([unit.Id], start, end), parts, isOverUnits: true) is { } own)
                {
                    cells[(OwnRowsOf(unit.Id), start, end)] = own;
                    remainders.Add(own);
                }
            }

            unitIds.Add(OwnRowsOf(unit.Id));
        }

        IReadOnlyList<(int[] Whole, int[] Parts)> shared =
            population.ClosedBy is null ? SharedBounds.Find([.. series.Values]) : [];
        foreach (((int[] whole, int[] parts), string unitId) in shared.SelectMany(_ => unitIds, (runs, unitId) => (runs, unitId)))
        {
            CountCell[] upper = Between(unitId, whole);
            if (upper.Length == whole.Length - 1 && Connect(upper, Between(unitId, parts), isOverUnits: false) is { } remainder)
            {
                remainders.Add(remainder);
            }
        }

        return remainders.Where(cell => cell.Rows > 0 && cell.Rows < cell.Threshold);
    }

    /// <summary>
    /// Notes what a running total told: rows from a day to the first bound of a published period after another.
    /// </summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="start">The first day.</param>
    /// <param name="through">The last day that the data reached to.</param>
    /// <param name="disclosedRows">The rows that readers saw.</param>
    public void ConnectDisclosedTotal(string unitId, int start, int through, long disclosedRows)
    {
        Dictionary<int, int> spans = series.Values.MaxBy(each => each.Count)!;
        List<int> bounds = [start];
        while (bounds[^1] <= through && spans.TryGetValue(bounds[^1], out int end))
        {
            bounds.Add(end);
        }

        CountCell[] parts = Between(unitId, [.. bounds]);
        if (bounds[^1] > through && parts.Length > 0 && parts.Sum(cell => cell.Rows) == disclosedRows)
        {
            CellSum.Connect([new CountCell(disclosedRows, parts[0].Threshold) { WasDisclosed = true }], parts);
        }
    }

    // Of a unit that moved inside the span nobody can tell how much of it the parent has; unless it has nothing.
    private CountCell[]? Parts(IEnumerable<Unit> below, int start, int end)
    {
        string[] there = [.. below.Where(row => Overlaps(row, start, end)).Select(row => row.Id).Distinct()];
        bool moves = there.Any(id =>
            units.VersionsOf(id).Where(row => Overlaps(row, start, end)).DistinctBy(row => row.ParentId).Count() > 1
                && Find(id, start, end) is not { Rows: 0 });
        return moves ? null : Find(there, start, end);
    }

    private static bool Overlaps(Unit row, int start, int end) =>
        row.Days.Start.DayNumber < end && row.Days.End.DayNumber > start;

    private static string OwnRowsOf(string unitId) => unitId + "/";

    // Different values do not add up by nature, but where they do a reader may guess that they did.
    private CountCell? Connect(CountCell[] whole, CountCell[] parts, bool isOverUnits) =>
        whole.Length == 0 || parts.Length == 0
        || (population.DistinctColumn is not null && whole.Sum(cell => cell.Rows) != parts.Sum(cell => cell.Rows))
            ? null
            : CellSum.Connect(whole, parts, isOverUnits);

    private CountCell[] Find(string[] unitIds, int start, int end) =>
        [.. unitIds.Select(id => Find(id, start, end)).OfType<CountCell>()];

    private CountCell[] Between(string unitId, int[] bounds) =>
        [.. bounds.Zip(bounds.Skip(1)).Select(span => Find(unitId, span.First, span.Second)).OfType<CountCell>()];
}
