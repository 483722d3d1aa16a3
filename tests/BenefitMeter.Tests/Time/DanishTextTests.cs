using System.Globalization;
using BenefitMeter.Time;
using static BenefitMeter.Tests.Time.Dates;

namespace BenefitMeter.Tests.Time;

public sealed class DanishTextTests
{
    [Theory]
    [InlineData("1.234.567,89", "1234567.89")]
    [InlineData("75,4 %", "75.4")]
    [InlineData("75%", "75")]
    [InlineData("1.234", "1234")]
    [InlineData("12.345", "12345")]
    [InlineData("1234,50", "1234.5")]
    [InlineData(" -17 ", "-17")]
    [InlineData("−0,5", "-0.5")]
    [InlineData("+3", "3")]
    [InlineData(",5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("-0,00", "0")]
    [InlineData("0,1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("79.228.162.514.264.337.593.543.950.335", "79228162514264337593543950335")]
    [InlineData("1,000000000000000000000000000000000", "1")]
    public void TryNumber_Danish_IsReadExactly(string text, string expected)
    {
        Assert.True(DanishText.TryNumber(text, NumberStyle.Danish, out decimal number));
        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("%")]
    [InlineData(",")]
    [InlineData("5,")]
    [InlineData("1,234.5")]
    [InlineData("12.34")]
    [InlineData("0.123")]
    [InlineData("0.75")]
    [InlineData("1234.567")]
    [InlineData("1.234.56")]
    [InlineData("1.2345")]
    [InlineData("1..234")]
    [InlineData(".123")]
    [InlineData("1.234.")]
    [InlineData("1,5,6")]
    [InlineData("1,234.567")]
    [InlineData("1E5")]
    [InlineData("--1")]
    [InlineData("1 234")]
    [InlineData("12 kr.")]
    [InlineData("٣")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("0,12345678901234567890123456789")]
    [InlineData("79228162514264337593543950335,5")]
    [InlineData("9999999999999999999999999999999999999999999999999999")]
    public void TryNumber_DanishAmbiguous_IsRefused(string text)
    {
        Assert.False(DanishText.TryNumber(text, NumberStyle.Danish, out decimal number));
        Assert.Equal(0m, number);
    }

    [Theory]
    [InlineData("1234567.89", "1234567.89")]
    [InlineData("12.34", "12.34")]
    [InlineData("1.234", "1.234")]
    [InlineData("-0.5", "-0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("75.4%", "75.4")]
    [InlineData("12345678901234.12345678901234", "12345678901234.12345678901234")]
    public void TryNumber_Invariant_IsReadExactly(string text, string expected)
    {
        Assert.True(DanishText.TryNumber(text, NumberStyle.Invariant, out decimal number));
        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1,234.5")]
    [InlineData("1.234.567")]
    [InlineData("12,5")]
    [InlineData("5.")]
    [InlineData("1e-05")]
    [InlineData("NaN")]
    public void TryNumber_InvariantAmbiguous_IsRefused(string text) =>
        Assert.False(DanishText.TryNumber(text, NumberStyle.Invariant, out _));

    [Theory]
    [InlineData("1/5-2017", "2017-05-01")]
    [InlineData("31.12.2025", "2025-12-31")]
    [InlineData("4. maj 2017", "2017-05-04")]
    [InlineData("4.maj 2017", "2017-05-04")]
    [InlineData("24. December 2025", "2025-12-24")]
    [InlineData("1. okt. 2025", "2025-10-01")]
    [InlineData("1. feb 2025", "2025-02-01")]
    [InlineData("2025-12-31", "2025-12-31")]
    [InlineData("31-12-2025", "2025-12-31")]
    [InlineData("31/12/2025", "2025-12-31")]
    [InlineData("03/04/2025", "2025-04-03")]
    [InlineData(" 29.2.2024 ", "2024-02-29")]
    public void TryDate_Date_IsRead(string text, string expected)
    {
        Assert.True(DanishText.TryDate(text, out DateOnly day));
        Assert.Equal(Day(expected), day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("29.2.2025")]
    [InlineData("2025-02-30")]
    [InlineData("2025-2-3")]
    [InlineData("0000-01-01")]
    [InlineData("31.13.2025")]
    [InlineData("0.1.2025")]
    [InlineData("12/31/2025")]
    [InlineData("1.5.17")]
    [InlineData("1.5-2017")]
    [InlineData("1-5/2017")]
    [InlineData("4. may 2017")]
    [InlineData("4. ma 2017")]
    [InlineData("4. maj2017")]
    [InlineData("2025-12-31 10:00")]
    [InlineData("20251231")]
    [InlineData("99999999999")]
    [InlineData("31.12.")]
    public void TryDate_NoDate_IsRefused(string text)
    {
        Assert.False(DanishText.TryDate(text, out DateOnly day));
        Assert.Equal(default, day);
    }

    [Theory]
    [InlineData("2025-12-31", null, null)]
    [InlineData("2025-12-31 09:05", "09:05:00.0000000", null)]
    [InlineData("2025-12-31T09:05:07", "09:05:07.0000000", null)]
    [InlineData("2025-12-31 09:05:07.1234567", "09:05:07.1234567", null)]
    [InlineData("2025-12-31 09:05:07.5", "09:05:07.5000000", null)]
    [InlineData("2025-12-31T09:05:07,25Z", "09:05:07.2500000", "00:00:00")]
    [InlineData("2025-12-31T09:05Z", "09:05:00.0000000", "00:00:00")]
    [InlineData("2025-12-31T09:05:07+02:00", "09:05:07.0000000", "02:00:00")]
    [InlineData("2025-12-31 09:05:07.000 -0330", "09:05:07.0000000", "-03:30:00")]
    [InlineData("2025-12-31 09:05:07+01", "09:05:07.0000000", "01:00:00")]
    [InlineData("31-12-2025 09:05", "09:05:00.0000000", null)]
    [InlineData("31.12.2025 9.05", "09:05:00.0000000", null)]
    [InlineData("31.12.2025 09.05.07", "09:05:07.0000000", null)]
    [InlineData("31/12-2025 09:05:07", "09:05:07.0000000", null)]
    [InlineData("31/12/2025 23:59", "23:59:00.0000000", null)]
    [InlineData("31. december 2025 23.59", "23:59:00.0000000", null)]
    public void TryDateTime_Moment_IsReadAsWritten(string text, string? time, string? offset)
    {
        Assert.True(DanishText.TryDateTime(text, out WrittenTime written));
        Assert.Equal(Day("2025-12-31"), written.Day);
        Assert.Equal(time, written.Time?.ToString("HH':'mm':'ss'.'fffffff", CultureInfo.InvariantCulture));
        Assert.Equal(offset, written.Offset?.ToString("c", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2025-02-30 10:00")]
    [InlineData("2025-12-31 24:00")]
    [InlineData("2025-12-31 10:60")]
    [InlineData("2025-12-31 10:00:60")]
    [InlineData("2025-12-31 10")]
    [InlineData("2025-12-31 10:5")]
    [InlineData("2025-12-31 10:00.30")]
    [InlineData("2025-12-31 10:00:00.")]
    [InlineData("2025-12-31 10:00:00.12345678")]
    [InlineData("2025-12-31T")]
    [InlineData("2025-12-3110:00")]
    [InlineData("2025-12-31Z")]
    [InlineData("2025-12-31 10:00+15:00")]
    [InlineData("2025-12-31 10:00+02:60")]
    [InlineData("2025-12-31 10:00+2")]
    [InlineData("2025-12-31 10:00 PM")]
    public void TryDateTime_NoMoment_IsRefused(string text)
    {
        Assert.False(DanishText.TryDateTime(text, out WrittenTime written));
        Assert.Equal(default, written);
    }

    [Theory]
    [InlineData("uge 1, 2026", "2026-W01")]
    [InlineData("Uge 53 2026", "2026-W53")]
    [InlineData("uge 07,2025", "2025-W07")]
    public void TryWeek_Week_IsTheCalendarsWeek(string text, string id)
    {
        Assert.True(DanishText.TryWeek(text, out Period week));
        Assert.True(Danish.TryParse(id, out Period expected));
        Assert.Equal(expected, week);
    }

    [Theory]
    [InlineData("uge 53, 2025")]
    [InlineData("uge 0, 2025")]
    [InlineData("uge1, 2025")]
    [InlineData("week 1, 2025")]
    [InlineData("uge 1, 25")]
    [InlineData("uge 12025")]
    [InlineData("uge 1, 2025 x")]
    public void TryWeek_NoWeek_IsRefused(string text) => Assert.False(DanishText.TryWeek(text, out _));

    [Fact]
    public void TryMethods_CommonForms_AllocateNothing()
    {
        DanishText.TryNumber("1.234,5", NumberStyle.Danish, out _);
        DanishText.TryDateTime("2025-12-31T09:05:07.123+02:00", out _);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 1000; i++)
        {
            DanishText.TryNumber("1.234.567,89", NumberStyle.Danish, out _);
            DanishText.TryDate("4. maj 2017", out _);
            DanishText.TryDateTime("2025-12-31T09:05:07.123+02:00", out _);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
