using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Tests.Definitions.Indicators;

public sealed class TargetDirectionTests
{
    private static readonly IndicatorDefinition Start = SampleIndicators.Count(Filter.Everything) with
    {
        Baseline = new FixedBaseline(
            new FixedValue(60, null), new Dictionary<string, FixedValue> { ["borger"] = new(40, null) }, null),
    };

    [Theory]
    [InlineData(Direction.HigherIsBetter, 70, false)]
    [InlineData(Direction.HigherIsBetter, 60, true)]
    [InlineData(Direction.HigherIsBetter, 50, true)]
    [InlineData(Direction.LowerIsBetter, 70, true)]
    [InlineData(Direction.LowerIsBetter, 60, true)]
    [InlineData(Direction.LowerIsBetter, 50, false)]
    public void Contradictions_FixedBaselineOf60_AreFound(Direction direction, int target, bool expected) =>
        Assert.Equal(
            expected ? [new TargetContradiction(0, null, 60, target)] : [],
            TargetDirection.Contradictions(Start with { Direction = direction, Targets = [SampleIndicators.Target(target)] }));

    [Fact]
    public void Contradictions_UnitWithOwnBaseline_ComparesTheUnitsOwn()
    {
        TargetDecision target = SampleIndicators.Target(70) with
        {
            Units = new Dictionary<string, IReadOnlyList<TargetPoint>>
            {
                ["borger"] = [new TargetPoint(new DateOnly(2026, 12, 31), 30)],

                // The shared baseline of a flow is the root's, so 10 is not worse than 60 here.
                ["teknik"] = [new TargetPoint(new DateOnly(2026, 12, 31), 10)],
            },
        };

        Assert.Equal([new TargetContradiction(1, "borger", 40, 30)],
            TargetDirection.Contradictions(Start with { Targets = [SampleIndicators.Target(70), target] }));
    }

    [Fact]
    public void Contradictions_NotComparable_AreNone()
    {
        IndicatorDefinition wrong = Start with { Targets = [SampleIndicators.Target(50)] };

        Assert.Single(TargetDirection.Contradictions(wrong));
        Assert.Empty(TargetDirection.Contradictions(wrong with { Judgement = Judgement.Attainment }));
        Assert.Empty(TargetDirection.Contradictions(wrong with { Baseline = new SeasonalBaseline(1) }));
        Assert.Empty(TargetDirection.Contradictions(
            wrong with { Targets = [SampleIndicators.Target(50) with { Profile = ProfileShape.Key }] }));
    }
}
