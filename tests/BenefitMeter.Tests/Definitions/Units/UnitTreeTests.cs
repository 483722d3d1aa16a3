using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Definitions.Units;

/// <summary>
/// A town with the areas north and south. Office a moves from north to south on 1 March 2025. Office b closes on the same day;
/// three quarters of it go to a, and a quarter goes to c, which is directly below the town and gets b's code B. Office d closes
/// in June without a successor.
/// </summary>
public sealed class UnitTreeTests
{
    private static readonly DateOnly March = new(2025, 3, 1);
    private static readonly DateOnly June = new(2025, 6, 1);
    private static readonly UnitTree Town = new(
    [
        Row("town", null), Row("north", "town"), Row("south", "town"),
        Row("a", "north", "A") with { ValidTo = March.AddDays(-1) }, Row("a", "south", "A") with { ValidFrom = March },
        Row("b", "north", "B") with
        { ValidTo = March.AddDays(-1), Successors = new Dictionary<string, decimal> { ["a"] = 0.75m, ["c"] = 0.25m } },
        Row("c", "town") with { ValidTo = March.AddDays(-1) }, Row("c", "town", "B") with { ValidFrom = March },
        Row("d", "south") with { ValidTo = June.AddDays(-1) },
    ]);

    [Fact]
    public void AsOf_Days_GiveTheTreeOfThatDay()
    {
        Assert.Equal([March, June], Town.ChangeDays);
        Assert.Equal(["a", "b"], Children(March.AddDays(-1), "north"));
        Assert.Equal(["a", "d"], Children(March, "south"));
        Assert.Equal(["a"], Children(June, "south"));
        Assert.Equal(("north", 2), (Town["b"].ParentId, Town.LevelOf("b")));
        Assert.Same(Town.Root, Town.AsOf(June).Root);

        static IEnumerable<string> Children(DateOnly day, string id) =>
            Town.AsOf(day).ChildrenOf(id).Select(unit => unit.Id).Order();
    }

    [Fact]
    public void TrackOf_ReusedCode_IsOneUnitAfterAnother()
    {
        Assert.Equal(
            [
                new CodeSpell("b", new DaySpan(DateOnly.MinValue, March)),
                new CodeSpell("c", new DaySpan(March, DateOnly.MaxValue)),
            ],
            Town.TrackOf("B").Spells);
        Assert.Equal(
            [("d", false), ("unmapped", true)], Town.TrackOf("d").Spells.Select(spell => (spell.UnitId, spell.IsUnmapped)));
        Assert.Equal("a", Town.TrackOf("A").Key);
        Assert.Same(Town.TrackOf("A"), Town.TrackOf("a"));
        Assert.Same(Town.Tracks[^1], Town.TrackOf("nobody's"));
    }

    [Fact]
    public void Placements_AsWas_FollowTheParentsOfEachDay()
    {
        UnitPlacements asWas = Town.Placements(Structure.AsWas);

        Assert.Equal(
            [
                new UnitPlacement("north", DaySpan.Always, 1), new UnitPlacement("a", new DaySpan(DateOnly.MinValue, March), 1),
                new UnitPlacement("b", new DaySpan(DateOnly.MinValue, March), 1),
            ],
            asWas.For("north").OrderBy(stay => stay.UnitId != "north").ThenBy(stay => stay.UnitId));
        Assert.Equal([DaySpan.Always], asWas.For("town").Where(stay => stay.UnitId == "a").Select(stay => stay.Days));
        Assert.Equal(
            (true, false), (asWas.IsIn("b", new DaySpan(March.AddDays(-1), June)), asWas.IsIn("b", new DaySpan(March, June))));
    }

    [Fact]
    public void Placements_Current_GiveRowsOfClosedUnitsToSuccessors()
    {
        UnitTree today = Town.AsOf(June);
        UnitPlacements current = today.Placements(Structure.Current);

        Assert.Equal(0.75m, ShareOf("b", "a"));
        Assert.Equal(0.25m, ShareOf("b", "c"));
        Assert.Equal(0.75m, ShareOf("b", "south"));
        Assert.Equal(1, ShareOf("b", "town"));
        Assert.Equal(1, ShareOf("d", "south"));
        Assert.Empty(current.For("b"));
        Assert.Equal(
            (true, false),
            (current.IsShared("a", new DaySpan(March.AddDays(-1), March)), current.IsShared("a", new DaySpan(March, June))));
        Assert.Equal(
            ["a", "b", "c", "d", "north", "south"],
            today.InTreeOrder.Select(unit => unit.Id).Where(today.IsRestructured).Order());

        // Before the day of the change, no rows have moved.
        Assert.Single(Town.AsOf(March.AddDays(-1)).Placements(Structure.Current).For("b"));

        decimal ShareOf(string from, string to) => current.For(to).Single(stay => stay.UnitId == from).Share;
    }

    [Fact]
    public void IsRestructured_TreeWithoutDates_IsNever()
    {
        UnitTree plain = new([Row("town", null), Row("a", "town", "A")]);

        Assert.Empty(plain.ChangeDays);
        Assert.Same(plain, plain.AsOf(March));
        Assert.DoesNotContain(plain.InTreeOrder, unit => plain.IsRestructured(unit.Id));
    }

    [Theory]
    [InlineData("A", "A")]
    [InlineData("a", "x")]
    public void Constructor_CodeOfTwoUnitsOnADay_Throws(
        string code, string other) => Assert.Throws<ArgumentException>(() => new UnitTree(
        [
            Row("town", null), Row("a", "town", "A"), Row("x", "town", code, other) with { ValidFrom = March },
        ]));

    private static Unit Row(string id, string? parent, params string[] codes) => new(id, LocalText.Same(id), parent, codes, null);
}
