using System.Globalization;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Measuring;

public sealed class ExpectedDeliveryTests
{
    // In April 2025 the third working day is Thursday the 3rd; Maundy Thursday is the 17th and Easter Monday the 21st.
    [Theory]
    [InlineData("workday 3 08:00", PeriodGrain.Month, "2025-04-03 07:59", "2025-02", "2025-03-05 08:00")]
    [InlineData("workday 3 08:00", PeriodGrain.Month, "2025-04-03 08:00", "2025-03", "2025-04-03 08:00")]
    [InlineData("workday -1 08:00", PeriodGrain.Month, "2025-04-30 08:00", "2025-03", "2025-04-30 08:00")]
    // a month is delivered at a time
    [InlineData("workday 3 08:00", PeriodGrain.Day, "2025-04-10 12:00", "2025-03", "2025-04-03 08:00")]
    [InlineData("workday 3 08:00", PeriodGrain.Quarter, "2025-06-10 12:00", "2025-Q1", "2025-04-03 08:00")]
    [InlineData("monday 06:00", PeriodGrain.Week, "2025-04-21 06:00", "2025-W16", "2025-04-21 06:00")]
    [InlineData("monday 06:00", PeriodGrain.Week, "2025-04-21 05:59", "2025-W15", "2025-04-14 06:00")]
    [InlineData("wednesday 06:00", PeriodGrain.Month, "2025-04-10 12:00", "2025-03", "2025-04-02 06:00")]
    [InlineData("daily 08:00", PeriodGrain.Day, "2025-04-15 08:00", "2025-04-14", "2025-04-15 08:00")]
    // nothing is waited for over Easter
    [InlineData("daily 08:00", PeriodGrain.Day, "2025-04-21 12:00", "2025-04-16", "2025-04-17 08:00")]
    [InlineData("daily 08:00", PeriodGrain.Month, "2025-04-21 12:00", "2025-03", "2025-04-01 08:00")]
    public void Find_IsTheLastPeriodWhoseMomentHasPassed(string by, PeriodGrain finest, string now, string period, string moment)
    {
        ExpectedDelivery found = Find(by, finest, now, null)!;

        Assert.Equal((period, moment), (found.Period.Id, found.By.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    // Monday the 14th to Wednesday the 16th, and Tuesday the 22nd after Easter: between are Thursday, Friday and Monday off.
    [Theory]
    [InlineData("2025-04-11 08:00", 0)]
    [InlineData("2025-04-14 12:00", 1)]
    [InlineData("2025-04-16 12:00", 3)]
    [InlineData("2025-04-21 12:00", 3)]
    [InlineData("2025-04-22 12:00", 4)]
    public void Find_Late_CountsDanishWorkingDays(string now, int late)
    {
        // The eighth working day of April 2025 is Thursday the 10th, the ninth Friday the 11th.
        ExpectedDelivery found = Find("workday 9 08:00", PeriodGrain.Month, now, new DateOnly(2025, 3, 30))!;

        Assert.Equal(("2025-03", false, late), (found.Period.Id, found.IsDelivered, found.WorkingDaysLate));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Find_Reach_DecidesWhetherItIsDelivered(int lastDayOfMarch, bool isDelivered)
    {
        ExpectedDelivery found =
            Find("workday 1 08:00", PeriodGrain.Month, "2025-04-22 12:00", new DateOnly(2025, 3, lastDayOfMarch))!;

        Assert.Equal((isDelivered, isDelivered ? 0 : 12), (found.IsDelivered, found.WorkingDaysLate));
    }

    [Fact]
    public void Find_Cron_SaysNothing() => Assert.Null(Find("cron 0 30 5 * * ?", PeriodGrain.Month, "2025-04-22 12:00", null));

    private static ExpectedDelivery? Find(string by, PeriodGrain finest, string now, DateOnly? reach)
    {
        Assert.True(Schedule.TryParse(by, out Schedule? schedule));
        DateTime local = DateTime.ParseExact(now, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return ExpectedDelivery.Find(schedule, finest, Sample.Calendar.ToUtc(local), reach, Sample.Calendar);
    }
}
