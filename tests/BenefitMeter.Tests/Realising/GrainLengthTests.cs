using BenefitMeter.Realising;
using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Realising;

public sealed class GrainLengthTests
{
    [Theory]
    [InlineData(PeriodGrain.Day, "2025-04-01", "2025-03-30", -2)]
    [InlineData(PeriodGrain.Week, "2025-01-06", "2025-01-12", 0)]
    [InlineData(PeriodGrain.Week, "2025-01-06", "2025-01-13", 1)]
    [InlineData(PeriodGrain.Week, "2025-01-06", "2025-01-05", -1)]
    [InlineData(PeriodGrain.Week, "2025-01-06", "2024-12-30", -1)]
    [InlineData(PeriodGrain.Week, "2025-01-06", "2024-12-29", -2)]
    [InlineData(PeriodGrain.Fortnight, "2025-01-06", "2025-01-19", 0)]
    [InlineData(PeriodGrain.Fortnight, "2025-01-06", "2025-01-20", 1)]
    [InlineData(PeriodGrain.Month, "2025-04-01", "2024-03-31", -13)]
    [InlineData(PeriodGrain.Quarter, "2025-04-01", "2025-12-31", 2)]
    [InlineData(PeriodGrain.Quarter, "2025-04-01", "2025-03-31", -1)]
    [InlineData(PeriodGrain.Quarter, "2025-04-01", "2025-01-01", -1)]
    [InlineData(PeriodGrain.Quarter, "2025-04-01", "2024-12-31", -2)]
    [InlineData(PeriodGrain.Year, "2025-01-01", "2026-12-31", 1)]
    public void PeriodsAfter_DayBeforeOrAfter_IsTheNumberOfItsPeriod(PeriodGrain grain, string first, string day, int expected) =>
        Assert.Equal(
            expected,
            GrainLength.PeriodsAfter(new Period(grain, Day(first), GrainLength.AddPeriods(Day(first), grain, 1)), Day(day)));
}
