using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.Realising.Targets;

public sealed class UnitTargetTests
{
    private static readonly DateOnly Day = new(2026, 12, 31);

    private static readonly UnitTree Town = new(
    [
        new Unit("town", LocalText.Same("Town"), null, [], null),
        new Unit("north", LocalText.Same("North"), "town", [], null),
        new Unit("south", LocalText.Same("South"), "town", [], null),
    ]);

    private static readonly Dictionary<string, IReadOnlyList<TargetPoint>> Own = new()
    {
        ["north"] = [new TargetPoint(Day, 90)],
        ["south"] = [new TargetPoint(Day, 60)],
    };

    [Fact]
    public void For_RatioWithoutCommonPoints_WeighsTheParentByPlannedDenominators() =>
        Assert.Equal(67.5m, Final(Decision([], Own), Given.Percent, "town")); // A07

    [Fact]
    public void For_FlowWithoutCommonPoints_AddsTheUnits() =>
        Assert.Equal(150, Final(Decision([], Own), Given.Count, "town"));

    [Fact]
    public void For_UnitWithPoints_UsesItsOwn() =>
        Assert.Equal(90, Final(Decision([new TargetPoint(Day, 70)], Own), Given.Percent, "north"));

    [Fact]
    public void For_CommonPoints_AreEveryUnitsButAFlowsRootOnly()
    {
        TargetDecision common = Decision([new TargetPoint(Day, 70)], new Dictionary<string, IReadOnlyList<TargetPoint>>());

        Assert.Equal(70, Final(common, Given.Percent, "north"));
        Assert.Equal(70, Final(common, Given.Count, "town"));
        Assert.Null(Final(common, Given.Count, "north"));
    }

    [Fact]
    public void For_UnitsWithDifferentDays_GiveTheParentNoTarget()
    {
        var own = new Dictionary<string, IReadOnlyList<TargetPoint>>(Own) { ["south"] = [new TargetPoint(Day.AddDays(-1), 60)] };

        Assert.Null(Final(Decision([], own), Given.Percent, "town"));
    }

    private static decimal? Final(TargetDecision decision, IndicatorDefinition indicator, string unitId) =>
        UnitTarget.For(decision, indicator, unitId, Town)?.Profile!.FinalTarget;

    private static TargetDecision Decision(
        IReadOnlyList<TargetPoint> points, IReadOnlyDictionary<string, IReadOnlyList<TargetPoint>> units) => new(
        new Decision(new DateOnly(2025, 8, 20), "dir", null), ProfileShape.Step, points, [], null, units,
        new Dictionary<string, decimal> { ["north"] = 1000, ["south"] = 3000 });
}
