namespace BenefitMeter.Definitions.Units;

/// <summary>
/// The organisation's units over time: one root that is always there, every other unit below one parent on each of its days.
/// The unit <see cref="UnmappedId"/>, a child of the root, takes the rows whose code no unit has on their day (rule 11).
/// What is asked without a day is answered as of <see cref="Day"/>: a unit that closed before stands as it was last, one that
/// comes later as it will be first.
/// </summary>
public sealed class UnitTree
{
    /// <summary>The id of the unit that takes rows with an unknown code.</summary>
    public const string UnmappedId = "unmapped";

    private readonly Dictionary<string, Unit[]> rows;
    private readonly Dictionary<string, Unit> byId;
    private readonly ILookup<string, Unit> children;
    private readonly CodeTracks codes;
    private readonly Lazy<UnitPlacements> asWas;
    private readonly Lazy<UnitPlacements> current;

    /// <summary>
    /// Makes a tree of units that the catalogue found sound; as of the end of time, so that every unit stands as it was last.
    /// </summary>
    /// <param name="units">
    /// The units; several of one id follow each other without overlap. The root's bounds mean nothing.
    /// </param>
    /// <exception cref="ArgumentException">There is not exactly one root, a parent is unknown, the units form a cycle, or a code
    /// means two units on a day.</exception>
    public UnitTree(IEnumerable<Unit> units)
        : this(VersionsOf(units), DateOnly.MaxValue, null)
    {
    }

    private UnitTree(Dictionary<string, Unit[]> rows, DateOnly day, CodeTracks? codes)
    {
        (this.rows, Day) = (rows, day);
        byId = rows.ToDictionary(
            unit => unit.Key, unit => Array.FindLast(unit.Value, row => row.Days.Start <= day) ?? unit.Value[0],
            StringComparer.Ordinal);
        children = byId.Values.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!, StringComparer.Ordinal);
        Root = byId.Values.Single(unit => unit.ParentId is null);
        InTreeOrder = [.. Walk(Root)];
        if (InTreeOrder.Count != rows.Count)
        {
            throw new ArgumentException(
                "Every unit must hang below the root; a parent is unknown or the units form a cycle.", nameof(rows));
        }

        ChangeDays =
        [
            .. rows.Values.SelectMany(unit => unit).SelectMany(row => new[] { row.Days.Start, row.Days.End })
                .Where(change => change > DateOnly.MinValue && change < DateOnly.MaxValue).Distinct().Order(),
        ];
        this.codes = codes ?? new CodeTracks(rows.Values);
        asWas = new(() => UnitPlacements.AsWas(this));
        current = new(() => UnitPlacements.Current(this));
    }

    /// <summary>Gets the day that the tree is asked as of.</summary>
    public DateOnly Day { get; }

    /// <summary>Gets the unit at the top.</summary>
    public Unit Root { get; }

    /// <summary>Gets every unit that ever was, parents before children, <see cref="UnmappedId"/> included.</summary>
    public IReadOnlyList<Unit> InTreeOrder { get; }

    /// <summary>Gets every description of every unit.</summary>
    public IEnumerable<Unit> Versions => rows.Values.SelectMany(unit => unit);

    /// <summary>
    /// Gets the days on which any unit comes, goes, moves or changes its codes, in order; none where the organisation has no
    /// history.
    /// </summary>
    public IReadOnlyList<DateOnly> ChangeDays { get; }

    /// <summary>Gets what codes mean over time, each track once; the last takes the codes that nobody knows.</summary>
    public IReadOnlyList<CodeTrack> Tracks => codes.All;

    /// <summary>Gets a unit by id.</summary>
    /// <exception cref="KeyNotFoundException">No unit has the id.</exception>
    public Unit this[string id] => byId[id];

    /// <summary>Gets the same organisation as of another day.</summary>
    public UnitTree AsOf(DateOnly day) => day == Day || ChangeDays.Count == 0 ? this : new UnitTree(rows, day, codes);

    /// <summary>Tells whether a unit has the id.</summary>
    public bool Contains(string id) => byId.ContainsKey(id);

    /// <summary>Gets the descriptions of a unit, in order of time.</summary>
    public IReadOnlyList<Unit> VersionsOf(string id) => rows[id];

    /// <summary>Tells whether a unit is there on the tree's day.</summary>
    public bool IsOpen(string id) => rows[id].Any(row => row.Days.Start <= Day && (row.ValidTo is null || row.ValidTo >= Day));

    /// <summary>Gets what a source's code means over time. Codes are text: 01 is not 1.</summary>
    public CodeTrack TrackOf(string? code) => codes.Find(code);

    /// <summary>Gets the unit that a source's code means on the tree's day; the unmapped unit where none has it.</summary>
    public Unit FindByCode(string? code)
    {
        CodeTrack track = TrackOf(code);
        return byId[track.Spells[track.SpellIndexOn(Day)].UnitId];
    }

    /// <summary>Gets whose rows count for which unit.</summary>
    public UnitPlacements Placements(Structure structure) => structure == Structure.AsWas ? asWas.Value : current.Value;

    /// <summary>Tells whether a unit's series differs in today's organisation from what it was on each day.</summary>
    public bool IsRestructured(string id) =>
        ChangeDays.Count > 0 && !Placements(Structure.AsWas).For(id).SequenceEqual(Placements(Structure.Current).For(id));

    /// <summary>Gets the units right below one that are there on the tree's day.</summary>
    public IEnumerable<Unit> ChildrenOf(string id) => children[id].Where(unit => IsOpen(unit.Id));

    /// <summary>Gets a unit and every unit below it, closed ones included.</summary>
    public IEnumerable<Unit> SelfAndBelow(string id) => Walk(byId[id]);

    /// <summary>Gets a unit and the units above it, the root last.</summary>
    public IEnumerable<Unit> SelfAndAbove(string id)
    {
        for (Unit? unit = byId[id]; unit is not null; unit = unit.ParentId is null ? null : byId[unit.ParentId])
        {
            yield return unit;
        }
    }

    /// <summary>Gets how deep a unit lies: 0 for the root.</summary>
    public int LevelOf(string id) => SelfAndAbove(id).Count() - 1;

    /// <summary>Gets the ids of a unit and of the units above it on a day that it is there.</summary>
    internal IEnumerable<string> SelfAndAboveOn(string id, DateOnly day)
    {
        for (string? at = id; at is not null; at = Array.Find(rows[at], row => row.Days.Contains(day))?.ParentId)
        {
            yield return at;
        }
    }

    private static Dictionary<string, Unit[]> VersionsOf(IEnumerable<Unit> units)
    {
        Dictionary<string, Unit[]> rows = units.GroupBy(unit => unit.Id, StringComparer.Ordinal)
            .ToDictionary(unit => unit.Key, unit => unit.OrderBy(row => row.Days.Start).ToArray(), StringComparer.Ordinal);
        string[] roots = [.. rows.Where(unit => unit.Value.Any(row => row.ParentId is null)).Select(unit => unit.Key)];
        if (roots is not [var root])
        {
            throw new ArgumentException("A unit tree needs exactly one root.", nameof(units));
        }

        rows[root][0] = rows[root][0] with { ValidFrom = null };
        rows[root][^1] = rows[root][^1] with { ValidTo = null };
        rows.TryAdd(UnmappedId, [new Unit(UnmappedId, new LocalText("Ukendt enhed", "Unknown unit"), root, [], null)]);
        return rows;
    }

    private IEnumerable<Unit> Walk(Unit top)
    {
        yield return top;
        foreach (Unit child in children[top.Id])
        {
            foreach (Unit below in Walk(child))
            {
                yield return below;
            }
        }
    }
}
