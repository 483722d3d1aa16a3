using BenefitMeter.Realising.Forecasting;

namespace BenefitMeter.Tests.Realising.Forecasting;

public sealed class StatisticsTests
{
    /// <summary>1 and 2 by their closed forms, tan 0.4π and 0.8·√(2/0.36); the others from printed tables.</summary>
    [Theory]
    [InlineData(1, 3.0776835371752527)]
    [InlineData(2, 1.8856180831641267)]
    [InlineData(3, 1.6377443536962101)]
    [InlineData(6, 1.4397557472651481)]
    [InlineData(22, 1.3212367416133624)]
    public void StudentQuantile90_IsExact(int freedom, double expected) =>
        Assert.Equal(expected, Statistics.StudentQuantile90(freedom), 1e-10);

    [Fact]
    public void Median_OfAnEvenNumber_IsTheMeanOfTheTwoInTheMiddle() =>
        Assert.Equal(2.5, Statistics.Median([4, 1, 3, 2]));
}
