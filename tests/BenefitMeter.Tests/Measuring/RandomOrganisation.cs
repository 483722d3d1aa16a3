using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Tests.Measuring;

/// <summary>
/// A random organisation in the first half of 2025 – offices that open, close, merge and move between areas, one area that moves
/// itself, one code that passes on – and what its descriptions say of any day, read the plain way.
/// </summary>
internal sealed class RandomOrganisation
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private readonly Random random;

    public RandomOrganisation(int seed)
    {
        random = new Random(seed);
        Rows.AddRange([Row("kommune", null), Row("nord", "kommune"), Row("syd", "kommune")]);
        AddRows("havn", null, null, ["kommune", "nord", "syd"]);
        foreach (int office in Enumerable.Range(1, 5))
        {
            DateOnly? from = random.Next(3) == 0 ? Day() : null;
            AddRows($"k{office}", from, random.Next(2) == 0 ? Later(from) : null, ["kommune", "nord", "syd", "havn"]);
        }

        // The code X passes from one unit to another while both go on.
        DateOnly passes = Later(null);
        Rows.AddRange(
        [
            Row("k6", "nord") with { ValidTo = passes.AddDays(-1), Codes = ["X"] }, Row("k6", "nord") with { ValidFrom = passes },
            Row("k7", "syd") with { ValidFrom = passes, Codes = ["X"] },
        ]);
        foreach (int i in Enumerable.Range(0, Rows.Count)
            .Where(i => Rows[i].ValidTo is not null && !Rows.Exists(row => Follows(row, Rows[i]))))
        {
            Rows[i] = Rows[i] with { Successors = Successors(Rows[i]) };
        }
    }

    public List<Unit> Rows { get; } = [];

    public IEnumerable<string> Ids => Rows.Select(row => row.Id).Append(UnitTree.UnmappedId).Distinct();

    /// <summary>Gets the unit that a code means on a day.</summary>
    public string UnitOn(string code, DateOnly day) =>
        Rows.Find(row => IsOn(row, day) && (row.Id == code || row.Codes.Contains(code)))?.Id ?? UnitTree.UnmappedId;

    /// <summary>Gets the parent of a unit on a day; null of the root and of a unit that is not there.</summary>
    public string? ParentOn(string id, DateOnly day) =>
        id == UnitTree.UnmappedId ? "kommune" : Rows.Find(row => row.Id == id && IsOn(row, day))?.ParentId;

    public bool IsThere(string id, DateOnly day) =>
        id == UnitTree.UnmappedId || Rows.Exists(row => row.Id == id && IsOn(row, day));

    /// <summary>Determines whether a unit is another or lies below it on a day.</summary>
    public bool IsBelow(string? id, string top, DateOnly day)
    {
        while (id is not null && id != top)
        {
            id = ParentOn(id, day);
        }

        return id == top;
    }

    /// <summary>Gets who has the rows of a unit on a day, with shares: itself, or those who took over.</summary>
    public IEnumerable<(string Id, decimal Share)> HeirsOf(string id, DateOnly day)
    {
        if (IsThere(id, day))
        {
            return [(id, 1)];
        }

        Unit last = Rows.FindLast(row => row.Id == id)!;
        return last.Successors.Count == 0
            ? HeirsOf(last.ParentId!, day)
            : last.Successors.SelectMany(next => HeirsOf(next.Key, day).Select(heir => (heir.Id, heir.Share * next.Value)));
    }

    public DateOnly Day() => First.AddDays(random.Next(0, 170));

    public string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];

    private static bool IsOn(Unit row, DateOnly day) =>
        (row.ValidFrom ?? DateOnly.MinValue) <= day && (row.ValidTo ?? DateOnly.MaxValue) >= day;

    private static bool Follows(Unit row, Unit before) => row.Id == before.Id && row.ValidFrom > before.ValidTo;

    private static Unit Row(string id, string? parent) => new(id, LocalText.Same(id), parent, [], null);

    private DateOnly Later(DateOnly? than) => (than ?? First).AddDays(random.Next(1, 60));

    private void AddRows(string id, DateOnly? from, DateOnly? to, string[] parents)
    {
        DateOnly? moves = random.Next(2) == 0 ? Later(from) : null;
        string[] codes = [id.ToUpperInvariant()];
        if (moves is { } day && (to is null || day <= to))
        {
            Rows.Add(Row(id, Pick(parents)) with { ValidFrom = from, ValidTo = day.AddDays(-1), Codes = codes });
            (from, codes) = (day, [.. codes, id + "-new"]);
        }

        Rows.Add(Row(id, Pick(parents)) with { ValidFrom = from, ValidTo = to, Codes = codes });
    }

    private Dictionary<string, decimal> Successors(Unit closed)
    {
        string[] open = [.. Ids.Where(id =>
            id[0] == 'k' && id != "kommune" && id != closed.Id && IsThere(id, closed.ValidTo!.Value.AddDays(1)))];
        random.Shuffle(open);
        return (open, random.Next(3)) switch
        {
            ([], _) or (_, 0) => [],
            ({ Length: 1 }, _) or (_, 1) => new() { [open[0]] = 1 },
            _ => new() { [open[0]] = 0.6m, [open[1]] = 0.4m },
        };
    }
}
