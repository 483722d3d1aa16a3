using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Sentences;

public sealed class DisplayFormatTests
{
    [Theory]
    [InlineData("1234567.891", 2, "1.234.567,89", "1,234,567.89")]
    [InlineData("-21.45", 1, "-21,5", "-21.5")]
    [InlineData("-0.04", 1, "0,0", "0.0")]
    [InlineData("0.5", 0, "1", "1")]
    public void Number_IsWrittenAsTheLanguageDoes(string value, int decimals, string danish, string english)
    {
        decimal number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(danish, DisplayFormat.Number(number, decimals, Language.Danish));
        Assert.Equal(english, DisplayFormat.Number(number, decimals, Language.English));
    }

    [Theory]
    [InlineData(1.9677419355, "1,97 mdr.")] // yellow, and 2,0 would be red
    [InlineData(2.0, "2,0 mdr.")]
    [InlineData(0.52, "0,52 mdr.")] // yellow, and 0,5 would be green
    [InlineData(0.48, "0,5 mdr.")]
    public void Months_AgreeWithTheColour(decimal months, string expected) =>
        Assert.Equal(expected, DisplayFormat.Months(months, 0.5m, 2, Language.Danish));

    [Fact]
    public void Percent_WithTooManyNines_StopsAtFourDecimals() =>
        Assert.Equal(
            "100,0000 %",
            DisplayFormat.PercentOf(99.999999m, JudgingSettings.Default, Language.Danish).In(Language.Danish));

    [Theory]
    [InlineData(PeriodGrain.Day, "2026-06-08", "den 08.06.2026", "on 8 June 2026")]
    [InlineData(PeriodGrain.Week, "2026-06-08", "i uge 24, 2026", "in week 24, 2026")]
    [InlineData(PeriodGrain.Month, "2026-06-01", "i juni", "in June")]
    [InlineData(PeriodGrain.Quarter, "2026-04-01", "i 2. kvartal 2026", "in quarter 2 of 2026")]
    [InlineData(PeriodGrain.HalfYear, "2026-07-01", "i 2. halvår 2026", "in half-year 2 of 2026")]
    [InlineData(PeriodGrain.Year, "2026-01-01", "i 2026", "in 2026")]
    public void InPeriod_NamesThePeriod(PeriodGrain grain, string start, string danish, string english)
    {
        DateOnly day = DateOnly.ParseExact(start, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var period = new Period(grain, day, day.AddDays(1));

        Assert.Equal(danish, DisplayFormat.InPeriod(period, Language.Danish));
        Assert.Equal(english, DisplayFormat.InPeriod(period, Language.English));
    }
}
