using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;

namespace BenefitMeter.Tests.DisclosureControl;

public sealed class SecondarySuppressionTests
{
    [Fact]
    public void Protect_OneSmallUnit_HidesTheSmallestSiblingAndShowsTheTotal()
    {
        CountGrid grid = CountGrid.Flat(40, 3, 12, 25).Hidden();

        Assert.Equal(["B"], grid.Of(HidingReason.SmallGroup));
        Assert.Equal(["C"], grid.Of(HidingReason.SecondarySuppression));
    }

    [Theory]
    [InlineData(2, new long[] { 40, 1, 1, 25 })]
    [InlineData(2, new long[] { 40, 4, 4, 25 })]
    public void Protect_TwoSmallUnitsThatTheRuleDiscloses_HidesAThird(int small, long[] counts)
    {
        CountGrid grid = CountGrid.Flat(counts).Hidden();

        Assert.Equal(small, grid.Of(HidingReason.SmallGroup).Count());
        Assert.Equal(["D"], grid.Of(HidingReason.SecondarySuppression));
    }

    [Fact]
    public void Protect_OnlyOneUnitWithRows_HidesTheTotalToo()
    {
        CountGrid grid = CountGrid.Flat(0, 12, 0).Hidden();
        Assert.Empty(grid.Of(HidingReason.SmallGroup));

        Assert.Equal(["total", "B"], CountGrid.Flat(0, 3, 0).Hidden().Of(HidingReason.SmallGroup));
    }

    [Fact]
    public void Protect_FewRowsOfAParentItself_HidesAChildOrTheParent()
    {
        // The centre has 2 rows of its own: 50 − (20 + 28) would disclose them.
        UnitTree units = CountGrid.Tree(("town", null), ("centre", "town"), ("a", "centre"), ("b", "centre"), ("other", "town"));
        Dictionary<string, long[]> counts = new() { ["centre"] = [2], ["a"] = [20], ["b"] = [28], ["other"] = [60] };
        CountGrid grid = new CountGrid(units, counts).Hidden();

        Assert.Equal(["a"], grid.Of(HidingReason.SecondarySuppression));
    }

    [Fact]
    public void Protect_OneSmallMonthInABigTown_HidesFourCellsAndNoTotalOfTheTown()
    {
        UnitTree units = CountGrid.Tree([("town", null), .. Enumerable.Range(1, 20).Select(i => ($"u{i}", (string?)"town"))]);
        Dictionary<string, long[]> counts = Enumerable.Range(1, 20).ToDictionary(
            i => $"u{i}", i => Enumerable.Range(0, 12)
                .Select(month => i == 7 && month == 4 ? 3L : 20 + ((i * 7) + (month * 11)) % 50).ToArray());
        CountGrid grid = new CountGrid(units, counts, [3, 12]).Hidden();

        Assert.Equal(4, grid.Cells.Values.Count(cell => cell.HiddenReason is not null));
        Assert.DoesNotContain(grid.Cells, cell => cell.Key.UnitId == "town" && cell.Value.HiddenReason is not null);
    }

    [Fact]
    public void Protect_RandomTables_LeaveAnAttackerWhoTriesEveryTableNothing()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            Random random = new(seed);
            UnitTree units = seed % 3 == 0
                ? CountGrid.Tree(("r", null), ("a", "r"), ("b", "r"), ("c", "r"))
                : CountGrid.Tree(("r", null), ("x", "r"), ("a", "x"), ("b", "x"), ("c", "r"));
            string[] withRows = seed % 5 == 0 && seed % 3 != 0 ? ["x", "a", "b", "c"] : ["a", "b", "c"];
            int months = 2 + (seed % 2);
            Dictionary<string, long[]> counts = withRows.ToDictionary(
                unit => unit, _ => Enumerable.Range(0, months)
                    .Select(_ => random.Next(4) == 0 ? random.Next(6) : (long)random.Next(5, 12)).ToArray());
            CountGrid grid = seed % 4 == 0 ? new CountGrid(units, counts) : new CountGrid(units, counts, [months]);
            grid.Hidden();
            Attacker attacker = new(grid, withRows);

            Assert.True(attacker.FoundTheTruth, $"seed {seed}: the attacker missed the true table");
            Assert.True(!attacker.WorkedOut.Any(), $"seed {seed}: {Told(grid, attacker.WorkedOut)}");
            Assert.True(!attacker.OwnRowsWorkedOut.Any(), $"seed {seed}: rows of x itself; {Told(grid, attacker.WorkedOut)}");
            Assert.True(
                grid.Remainders.Any() || grid.Cells.Values.Any(cell => cell.Rows > 0 && cell.Rows < grid.Threshold)
                    || grid.Cells.Values.All(cell => cell.HiddenReason is null),
                $"seed {seed}: hidden for nothing");
        }
    }

    private static string Told(CountGrid grid, IEnumerable<CountCell> workedOut) => string.Join("; ", grid.Cells.Select(cell =>
    {
        string reason = cell.Value.HiddenReason is null ? "" : $"({cell.Value.HiddenReason})";
        string mark = workedOut.Contains(cell.Value) ? "!" : "";
        return $"{cell.Key.UnitId}/{cell.Key.Month}+{cell.Key.Length}={cell.Value.Rows}{reason}{mark}";
    }));
}
