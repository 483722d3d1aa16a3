using BenefitMeter.Economy.Rates;

namespace BenefitMeter.Tests.Economy.Rates;

/// <summary>One norm for hours and for pay (rule C7.2).</summary>
public sealed class HourlyRateTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ValueOf_AnyHours_IsFullTimeEquivalentsTimesSalary(int seed)
    {
        var random = new Random(seed);
        var norm = new FteNorm("norm", random.Next(10_000, 20_000) / 8m);
        var rate = new HourlyRate(random.Next(300_000, 900_000), norm);
        decimal hours = random.Next(-100_000, 1_000_000) / 16m;

        Assert.Equal(norm.FteOf(hours) * rate.Salary, hours * rate.PerHour, precision: 10);
        Assert.Equal(norm.FteOf(hours) * rate.Salary, rate.ValueOf(hours), precision: 10);
    }

    [Fact]
    public void Of_KronerAnHour_IsTheSalaryOfTheNorm() =>
        // 250 kr. in 1,924 hours.
        Assert.Equal(481_000, HourlyRate.Of(250, new FteNorm("gross", 1924)).Salary);
}
