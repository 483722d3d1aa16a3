using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.Economy.Amounts;

/// <summary>An improvement counted in two ways (rule C3.4): 200 pieces before the effect and 300 now.</summary>
public sealed class QuantityRuleTests
{
    private const QuantityKind Times = QuantityKind.ImprovementTimesVolume;
    private const QuantityKind Plain = QuantityKind.PlainReduction;

    private static readonly QuantityRule Share = new(Given.Percent, 300, 200);
    private static readonly IndicatorDefinition Amount = Given.Count with { Direction = Direction.LowerIsBetter };

    [Theory]
    [InlineData(Times, null, 90)] // 80 % of 300 against 50 % of 300
    [InlineData(Plain, null, 140)] // 240 against 50 % of 200
    [InlineData(Times, 239, 89)] // what was counted, where the percentage was rounded
    [InlineData(Plain, 239, 139)]
    public void Measured_Share_CountsPieces(QuantityKind kind, int? numerator, int expected) =>
        Assert.Equal(expected, Share.Measured(kind, 50, 80, numerator));

    [Theory]
    [InlineData(Times, 60)] // 70 % of 300 against 50 % of 300
    [InlineData(Plain, 110)] // 210 against 100
    public void Planned_Share_IsMeantForTodaysVolume(QuantityKind kind, int expected) =>
        Assert.Equal(expected, Share.Planned(kind, 50, 70));

    [Theory]
    [InlineData(Times, 600)] // (10 − 8) · 300 minutes
    [InlineData(Plain, -400)] // 2,000 minutes before, 2,400 now
    public void Measured_Mean_CountsItsUnit(QuantityKind kind, int expected) => Assert.Equal(
        expected,
        new QuantityRule(
            Amount with { Measure = new MeanMeasure(new ColumnValue("minutes"), Filter.Everything), MeasuredIn = "minutes" },
            300, 200)
            .Measured(kind, 10, 8, null));

    [Theory]
    [InlineData(Times, 300, 150)] // 1,000 · 300/200 = 1,500 against 1,200; the plan of 900 is meant for 200 pieces: 1,350
    [InlineData(Plain, -200, 100)]
    public void Both_Amount_GrowWithTheVolume(QuantityKind kind, int measured, int planned)
    {
        QuantityRule rule = new(Amount, 300, 200);

        Assert.Equal(measured, rule.Measured(kind, 1000, 1200, null));
        Assert.Equal(planned, rule.Planned(kind, 1000, 900));
    }

    [Fact]
    public void Measured_AdjustedBaseline_HasGrownAlready()
    {
        QuantityRule rule = new(Amount with { Baseline = new VolumeAdjustedBaseline("volume", null, 5) }, 300, 200);

        Assert.Equal(300, rule.Measured(Times, 1500, 1200, null));
        Assert.Equal(150, rule.Planned(Times, 1500, 1350));
        Assert.Null(rule.Measured(Plain, 1500, 1200, null));
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData(300, null)]
    [InlineData(300, 0)]
    public void Measured_VolumeUnknown_IsNotCountedAtIt(int? now, int? before)
    {
        QuantityRule rule = new(Amount, now, before);

        Assert.Null(rule.Measured(Times, 1000, 1200, null));
        Assert.Equal(-200, rule.Measured(Plain, 1000, 1200, null));
    }

    [Fact]
    public void Measured_NothingMeasured_IsNoQuantity()
    {
        Assert.Null(Share.Measured(Times, 50, null, 240));
        Assert.Null(Share.Measured(Plain, null, 80, 240));
    }
}
