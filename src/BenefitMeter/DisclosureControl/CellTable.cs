using BenefitMeter.Definitions.Units;

namespace BenefitMeter.DisclosureControl;

/// <summary>The cells of one population, one for each unit and each span of days for which figures are published.</summary>
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

    /// <summary>Gets a cell; null if no figure is published for it.</summary>
    public CountCell? Find(string unitId, int start, int end) => cells.GetValueOrDefault((unitId, start, end));

    /// <summary>Adds a span for which figures are published.</summary>
    /// <param name="span">The day numbers of the span: start inclusive, end exclusive.</param>
    /// <param name="seriesName">
    /// The name of the series of spans to which it belongs: a grain, or the window of a baseline.
    /// </param>
    public void AddSpan((int Start, int End) span, string seriesName) =>
        (series.TryGetValue(seriesName, out Dictionary<int, int>? spans) ? spans : series[seriesName] = [])[span.Start] =
            span.End;

    /// <summary>Gets the cell of a unit and span, and creates it if it is new.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="span">The day numbers of the span: start inclusive, end exclusive.</param>
    /// <param name="make">Creates the cell.</param>
    public CountCell GetOrAdd(string unitId, (int Start, int End) span, Func<CountCell> make)
    {
        (string, int, int) key = (unitId, span.Start, span.End);
        return cells.TryGetValue(key, out CountCell? cell) ? cell : cells[key] = make();
    }

    /// <summary>
    /// Connects the cells by all sums over units and time, and gets the remainders that are small groups themselves.
    /// </summary>
    public IEnumerable<CountCell> Connect()
    {
        List<CountCell> remainders = [];
        List<string> unitIds = [.. units.InTreeOrder.Select(unit => unit.Id)];
        ILookup<string, Unit> children = units.Versions.Where(version => version.ParentId is not null)
            .ToLookup(version => version.ParentId!, StringComparer.Ordinal);
        foreach (Unit unit in units.InTreeOrder.Where(unit => children.Contains(unit.Id)))
        {
            foreach ((int start, int end) in series.Values.SelectMany(each => each).Select(span => (span.Key, span.Value))
                .Distinct())
            {
                // A parent's own rows have sums over time too.
                if (FindParts(children[unit.Id], start, end) is { } parts
                    && Connect(Find([unit.Id], start, end), parts, isOverUnits: true) is { } own)
                {
                    cells[(OwnRowsOf(unit.Id), start, end)] = own;
                    remainders.Add(own);
                }
            }

            unitIds.Add(OwnRowsOf(unit.Id));
        }

        IReadOnlyList<(int[] Total, int[] Parts)> shared =
            population.ClosedBy is null ? SharedBounds.Find([.. series.Values]) : [];
        foreach (((int[] total, int[] parts), string unitId) in shared.SelectMany(_ => unitIds, (runs, unitId) => (runs, unitId)))
        {
            CountCell[] totalCells = Between(unitId, total);
            if (totalCells.Length == total.Length - 1
                && Connect(totalCells, Between(unitId, parts), isOverUnits: false) is { } remainder)
            {
                remainders.Add(remainder);
            }
        }

        return remainders.Where(cell => cell.Rows > 0 && cell.Rows < cell.Threshold);
    }

    /// <summary>
    /// Connects the cells to a running total that was disclosed: the rows from a day to the end of the published period that
    /// contains the last day of the data.
    /// </summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="start">The first day.</param>
    /// <param name="through">The last day of the data (inclusive).</param>
    /// <param name="disclosedRows">The number of rows that readers saw.</param>
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

    // If a unit with rows moved inside the span, it is unknown how many of its rows belong to the parent, so there is no sum.
    private CountCell[]? FindParts(IEnumerable<Unit> children, int start, int end)
    {
        string[] childIds =
            [.. children.Where(version => Overlaps(version, start, end)).Select(version => version.Id).Distinct()];
        bool moves = childIds.Any(id =>
            units.VersionsOf(id).Where(version => Overlaps(version, start, end))
                .DistinctBy(version => version.ParentId).Count() > 1
                && Find(id, start, end) is not { Rows: 0 });
        return moves ? null : Find(childIds, start, end);
    }

    private static bool Overlaps(Unit version, int start, int end) =>
        version.Days.Start.DayNumber < end && version.Days.End.DayNumber > start;

    private static string OwnRowsOf(string unitId) => unitId + "/";

    // Distinct values do not add up by nature, but where they happen to, a reader may guess that they do.
    private CountCell? Connect(CountCell[] total, CountCell[] parts, bool isOverUnits) =>
        total.Length == 0 || parts.Length == 0
        || (population.DistinctColumn is not null && total.Sum(cell => cell.Rows) != parts.Sum(cell => cell.Rows))
            ? null
            : CellSum.Connect(total, parts, isOverUnits);

    private CountCell[] Find(string[] unitIds, int start, int end) =>
        [.. unitIds.Select(id => Find(id, start, end)).OfType<CountCell>()];

    private CountCell[] Between(string unitId, int[] bounds) =>
        [.. bounds.Zip(bounds.Skip(1)).Select(span => Find(unitId, span.First, span.Second)).OfType<CountCell>()];
}
