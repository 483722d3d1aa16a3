using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Baselines;

public sealed class BaselineRuleTests
{
    private static readonly Observation Whole = Given.Ratio(Given.Month(2025, 1), 90, 120, 100);

    // The only whole week of the window has 1 of 2; the days outside it belong to the window too.
    private static readonly Observation[] Weeks =
        [Given.Ratio(new Period(PeriodGrain.Week, new DateOnly(2025, 1, 6), new DateOnly(2025, 1, 13)), 1, 2, 100)];

    [Fact]
    public void WindowValue_Ratio_IsMeasuredOverTheWindowAsOnePeriod() =>
        Assert.Equal(75m, BaselineRule.WindowValue(Aggregation.Ratio, isPercent: true, Weeks, Whole));

    [Fact]
    public void WindowValue_Stock_IsTheMeanOfItsPeriods() =>
        Assert.Equal(50m, BaselineRule.WindowValue(Aggregation.Last, isPercent: false, Weeks, Whole));
}
