namespace BenefitMeter.Definitions;

/// <summary>
/// The organisation's units: one root, every other unit below one parent. The unit <see cref="UnmappedId"/>, a child of the
/// root, takes the rows whose code no unit has (contracts.md 11).
/// </summary>
public sealed class UnitTree
{
    /// <summary>The id of the unit that takes rows with an unknown code.</summary>
    public const string UnmappedId = "unmapped";

    private readonly Dictionary<string, Unit> byId;
    private readonly Dictionary<string, Unit> byCode = new(StringComparer.Ordinal);
    private readonly ILookup<string, Unit> children;

    /// <summary>Makes a tree of units that the catalogue found sound.</summary>
    /// <exception cref="ArgumentException">There is not exactly one root, a parent is unknown, the units form a cycle, or
    /// an id or a code stands twice.</exception>
    public UnitTree(IEnumerable<Unit> units)
    {
        List<Unit> all = [.. units];
        Root = all.Count(unit => unit.ParentId is null) == 1
            ? all.Single(unit => unit.ParentId is null)
            : throw new ArgumentException("A unit tree needs exactly one root.", nameof(units));
        if (all.All(unit => unit.Id != UnmappedId))
        {
            all.Add(new Unit(UnmappedId, new LocalText("Ukendt enhed", "Unknown unit"), Root.Id, [], null));
        }

        byId = all.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        children = all.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!, StringComparer.Ordinal);
        foreach (Unit unit in all)
        {
            foreach (string code in unit.Codes.Append(unit.Id).Distinct(StringComparer.Ordinal))
            {
                byCode.Add(code, unit);
            }
        }

        InOrder = [.. Walk(Root)];
        if (InOrder.Count != all.Count)
        {
            throw new ArgumentException("Every unit must hang below the root; a parent is unknown or the units form a cycle.", nameof(units));
        }
    }

    /// <summary>Gets the unit at the top.</summary>
    public Unit Root { get; }

    /// <summary>Gets every unit, parents before children, <see cref="UnmappedId"/> included.</summary>
    public IReadOnlyList<Unit> InOrder { get; }

    /// <summary>Gets a unit by id.</summary>
    /// <exception cref="KeyNotFoundException">No unit has the id.</exception>
    public Unit this[string id] => byId[id];

    /// <summary>Tells whether a unit has the id.</summary>
    public bool Contains(string id) => byId.ContainsKey(id);

    /// <summary>Gets the unit that a source's code means; the unmapped unit where none has it. Codes are text: 01 is not 1.</summary>
    public Unit OfCode(string? code) =>
        code is not null && byCode.TryGetValue(code, out Unit? unit) ? unit : byId[UnmappedId];

    /// <summary>Gets the units right below one.</summary>
    public IEnumerable<Unit> ChildrenOf(string id) => children[id];

    /// <summary>Gets a unit and every unit below it.</summary>
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
