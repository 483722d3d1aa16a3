using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Realising;

public sealed class LatestValuesTests
{
    [Theory]
    [InlineData("1 2 4 7 11", 3)] // 0 2 3 3 7 from 4, in order
    [InlineData("1 2 4 7", 1.5)] // 1 1 2 4 from 3, in order
    [InlineData("5 5 5 5 100", 0)]
    [InlineData("0 8 9 10", 1)] // 0.5 0.5 1.5 8.5 from 8.5, in order
    [InlineData("-10 -9 0 1 2 3", 2)] // 0.5 0.5 1.5 2.5 9.5 10.5 from 0.5, in order
    public void MedianDeviation_ValuesOnBothSides_IsTheMiddleDistance(string values, decimal expected)
    {
        LatestValues latest = new(24);
        foreach (string value in values.Split(' ').Reverse())
        {
            latest.Add(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(expected, latest.MedianDeviation);
    }
}
