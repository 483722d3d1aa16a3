using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Realising;

public sealed class CorrectionRuleTests
{
    [Theory]
    [InlineData(100, 101, false, false)] // 1 % exactly is not above it
    [InlineData(100, 98.9, false, true)]
    [InlineData(-100, -101.5, false, true)]
    [InlineData(0, 0, false, false)]
    [InlineData(0, 0.001, false, true)]
    [InlineData(100, 100, true, true)]
    public void IsMaterial_AboveOnePercentOrANewStatus(decimal published, decimal corrected, bool isNewStatus, bool expected) =>
        Assert.Equal(expected, CorrectionRule.IsMaterial(published, corrected, isNewStatus));

    [Fact]
    public void ChangePercent_OfZero_CannotBeSaid() => Assert.Null(CorrectionRule.ChangePercent(0, 5));
}
