using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Tests.Realising.Judging;

public sealed class RollingMedianTests
{
    [Theory]
    [InlineData("1 2 4 7 11", 3)] // 0 2 3 3 7 from 4, in order
    [InlineData("1 2 4 7", 1.5)] // 1 1 2 4 from 3, in order
    [InlineData("5 5 5 5 100", 0)]
    [InlineData("0 8 9 10", 1)] // 0.5 0.5 1.5 8.5 from 8.5, in order
    [InlineData("-10 -9 0 1 2 3", 2)] // 0.5 0.5 1.5 2.5 9.5 10.5 from 0.5, in order
    public void MedianDeviation_ValuesOnBothSides_IsTheMiddleDistance(string values, decimal expected)
    {
        RollingMedian latest = new(24);
        foreach (string value in values.Split(' ').Reverse())
        {
            latest.Add(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(expected, latest.MedianDeviation);
    }

    [Fact]
    public void Add_MoreThanAreKept_HasTheMiddleOfTheLatestOnes()
    {
        Random random = new(7);
        RollingMedian latest = new(24);
        List<decimal> plain = [];
        for (int i = 0; i < 2000; i++)
        {
            if (i % 300 == 299)
            {
                latest.Clear();
                plain.Clear();
            }

            // Rising, falling, and often the same number again, with more decimals or fewer.
            decimal value = decimal.Round((i / 100 % 2 == 0 ? i : -i) + ((decimal)random.NextDouble() * 30), random.Next(3))
                + (random.Next(2) * 0.00m);
            latest.Add(value);
            plain.Add(value);

            decimal[] kept = [.. plain.TakeLast(24)];
            Assert.Equal((kept.Length, Median.Of(kept)), (latest.Count, latest.Median));
            Assert.Equal(Median.Of(kept.Select(each => Math.Abs(each - Median.Of(kept)))), latest.MedianDeviation);
        }
    }
}
