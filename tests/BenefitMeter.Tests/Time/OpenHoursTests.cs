using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Time;

public sealed class OpenHoursTests
{
    [Theory]
    [InlineData("19:00-06:00", "2026-01-10 18:00", "2026-01-10 18:00")] // local 19:00: open, from included
    [InlineData("19:00-06:00", "2026-01-10 17:59", "2026-01-10 18:00")]
    [InlineData("19:00-06:00", "2026-01-11 04:59", "2026-01-11 04:59")] // local 05:59
    [InlineData("19:00-06:00", "2026-01-11 05:00", "2026-01-11 18:00")] // local 06:00: closed, until excluded
    [InlineData("08:00-16:00", "2026-07-01 14:30", "2026-07-02 06:00")] // local 16:30, summer
    [InlineData("08:00-16:00", "2026-07-01 05:00", "2026-07-01 06:00")]
    [InlineData("00:00-00:00", "2026-07-01 05:00", "2026-07-01 05:00")] // the whole day
    [InlineData("02:30-05:00", "2026-03-29 00:10", "2026-03-29 01:00")] // 02:30 is skipped: opens at 03:00 summer time
    [InlineData("02:30-05:00", "2026-10-24 23:50", "2026-10-25 00:30")] // 02:30 occurs twice: opens at the first
    [InlineData("02:30-05:00", "2026-10-25 01:10", "2026-10-25 01:10")] // and stays open at the second 02:10
    public void NextOpen_Moment_IsItOrTheNextOpening(string text, string utc, string expected)
    {
        Assert.True(OpenHours.TryParse(text, out OpenHours? hours));
        Assert.Equal(text, hours.ToString());
        Assert.Equal(Utc(expected), hours.NextOpen(Utc(utc), Danish));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("19-06")]
    [InlineData("19:00")]
    [InlineData("19:00-24:00")]
    [InlineData("19:00-06:00-07:00")]
    public void TryParse_NoHours_IsRefused(string? text) => Assert.False(OpenHours.TryParse(text, out _));
}
