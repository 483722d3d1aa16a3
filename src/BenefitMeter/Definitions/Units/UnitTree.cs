namespace BenefitMeter.Definitions.Units;

/// <summary>
/// The organisation's units over time. There is exactly one root, which always exists; every other unit has exactly one parent on
/// each of its days. Rows whose code no unit has on their day belong to <see cref="UnmappedId"/>, a child of the root (rule 11).
/// Members without a day use the version as of <see cref="Day"/>: the last version of a unit that has closed, the first one of a
/// unit that does not exist yet.
/// </summary>
public sealed class UnitTree
{
    /// <summary>The id of the unit to which rows with an unknown code belong.</summary>
    public const string UnmappedId = "unmapped";

    private readonly Dictionary<string, Unit[]> versions;
    private readonly Dictionary<string, Unit> byId;
    private readonly ILookup<string, Unit> children;
    private readonly CodeTracks codes;
    private readonly Lazy<UnitPlacements> asWas;
    private readonly Lazy<UnitPlacements> current;

    /// <summary>
    /// Creates a tree from units that the catalogue has validated, as of the end of time: every unit is in its last version.
    /// </summary>
    /// <param name="units">
    /// The versions of all units. Versions with the same id must not overlap. The bounds of the root are ignored.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is not exactly one root, a parent is unknown, the units form a cycle, or a code refers to two units on the same day.
    /// </exception>
    public UnitTree(IEnumerable<Unit> units)
        : this(VersionsOf(units), DateOnly.MaxValue, null)
    {
    }

    private UnitTree(Dictionary<string, Unit[]> versions, DateOnly day, CodeTracks? codes)
    {
        (this.versions, Day) = (versions, day);
        byId = versions.ToDictionary(
            unit => unit.Key, unit => Array.FindLast(unit.Value, version => version.Days.Start <= day) ?? unit.Value[0],
            StringComparer.Ordinal);
        children = byId.Values.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!, StringComparer.Ordinal);
        Root = byId.Values.Single(unit => unit.ParentId is null);
        InTreeOrder = [.. Walk(Root)];
        if (InTreeOrder.Count != versions.Count)
        {
            throw new ArgumentException(
                "Every unit must be below the root; a parent is unknown or the units form a cycle.", nameof(versions));
        }

        ChangeDays =
        [
            .. versions.Values.SelectMany(unit => unit).SelectMany(version => new[] { version.Days.Start, version.Days.End })
                .Where(change => change > DateOnly.MinValue && change < DateOnly.MaxValue).Distinct().Order(),
        ];
        this.codes = codes ?? new CodeTracks(versions.Values);
        asWas = new(() => UnitPlacements.AsWas(this));
        current = new(() => UnitPlacements.Current(this));
    }

    /// <summary>Gets the day as of which members without a day are answered.</summary>
    public DateOnly Day { get; }

    /// <summary>Gets the root.</summary>
    public Unit Root { get; }

    /// <summary>Gets all units that have ever existed, including <see cref="UnmappedId"/>, parents before children.</summary>
    public IReadOnlyList<Unit> InTreeOrder { get; }

    /// <summary>Gets all versions of all units.</summary>
    public IEnumerable<Unit> Versions => versions.Values.SelectMany(unit => unit);

    /// <summary>
    /// Gets the days on which any unit begins, ends, moves or changes its codes, in order. Empty if no unit has a history.
    /// </summary>
    public IReadOnlyList<DateOnly> ChangeDays { get; }

    /// <summary>Gets the tracks of all codes. The last one is the track of unknown codes.</summary>
    public IReadOnlyList<CodeTrack> Tracks => codes.All;

    /// <summary>Gets a unit by id.</summary>
    /// <exception cref="KeyNotFoundException">No unit has the id.</exception>
    public Unit this[string id] => byId[id];

    /// <summary>Gets the same units as of another day.</summary>
    public UnitTree AsOf(DateOnly day) => day == Day || ChangeDays.Count == 0 ? this : new UnitTree(versions, day, codes);

    /// <summary>Determines whether any unit has the id.</summary>
    public bool Contains(string id) => byId.ContainsKey(id);

    /// <summary>Gets the versions of a unit, in order of time.</summary>
    public IReadOnlyList<Unit> VersionsOf(string id) => versions[id];

    /// <summary>Determines whether a unit exists on the tree's day.</summary>
    public bool IsOpen(string id) =>
        versions[id].Any(version => version.Days.Start <= Day && (version.ValidTo is null || version.ValidTo >= Day));

    /// <summary>Gets the units that a source's code refers to over time. Codes are text: <c>01</c> is not <c>1</c>.</summary>
    public CodeTrack TrackOf(string? code) => codes.Find(code);

    /// <summary>Gets the units whose rows count for each unit.</summary>
    public UnitPlacements Placements(Structure structure) => structure == Structure.AsWas ? asWas.Value : current.Value;

    /// <summary>
    /// Determines whether the series of a unit differs between today's organisation and the organisation as it was on each day.
    /// </summary>
    public bool IsRestructured(string id) =>
        ChangeDays.Count > 0 && !Placements(Structure.AsWas).For(id).SequenceEqual(Placements(Structure.Current).For(id));

    /// <summary>Gets the units directly below a unit that exist on the tree's day.</summary>
    public IEnumerable<Unit> ChildrenOf(string id) => children[id].Where(unit => IsOpen(unit.Id));

    /// <summary>Gets a unit and all units below it, including closed ones.</summary>
    public IEnumerable<Unit> SelfAndBelow(string id) => Walk(byId[id]);

    /// <summary>Gets a unit and all units above it; the root is last.</summary>
    public IEnumerable<Unit> SelfAndAbove(string id)
    {
        for (Unit? unit = byId[id]; unit is not null; unit = unit.ParentId is null ? null : byId[unit.ParentId])
        {
            yield return unit;
        }
    }

    /// <summary>Gets the depth of a unit; 0 for the root.</summary>
    public int LevelOf(string id) => SelfAndAbove(id).Count() - 1;

    /// <summary>Gets the ids of a unit and of the units above it on a day on which it exists.</summary>
    internal IEnumerable<string> SelfAndAboveOn(string id, DateOnly day)
    {
        for (string? next = id; next is not null; next = Array.Find(versions[next], unit => unit.Days.Contains(day))?.ParentId)
        {
            yield return next;
        }
    }

    private static Dictionary<string, Unit[]> VersionsOf(IEnumerable<Unit> units)
    {
        Dictionary<string, Unit[]> versions = units.GroupBy(unit => unit.Id, StringComparer.Ordinal)
            .ToDictionary(
                unit => unit.Key, unit => unit.OrderBy(version => version.Days.Start).ToArray(), StringComparer.Ordinal);
        string[] roots =
            [.. versions.Where(unit => unit.Value.Any(version => version.ParentId is null)).Select(unit => unit.Key)];
        if (roots is not [var root])
        {
            throw new ArgumentException("A unit tree needs exactly one root.", nameof(units));
        }

        versions[root][0] = versions[root][0] with { ValidFrom = null };
        versions[root][^1] = versions[root][^1] with { ValidTo = null };
        versions.TryAdd(UnmappedId, [new Unit(UnmappedId, new LocalText("Ukendt enhed", "Unknown unit"), root, [], null)]);
        return versions;
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
