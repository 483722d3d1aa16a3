using BenefitMeter.Time;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Excel's dates: the number of days from the workbook's first day, with the time of day as a fraction.</summary>
internal static class SerialDate
{
    private const decimal MillisecondsADay = 86_400_000m;

    // Excel treats 1900 as a leap year: 60 is 29 February 1900, which did not exist, and the days before it are off by one.
    private const long FalseLeapDay = 60;

    private static readonly DateOnly First1904 = new(1904, 1, 1);
    private static readonly DateOnly Before1900 = new(1899, 12, 31);

    /// <summary>Gets the date of a number. The time of day is rounded to milliseconds.</summary>
    /// <param name="serial">The number in the workbook.</param>
    /// <param name="from1904">Whether 1904-01-01 is 0; otherwise 1900-01-01 is 1.</param>
    /// <param name="withTime">Whether a number without a fraction has the time midnight; otherwise it has no time of day.</param>
    /// <returns>
    /// The date. Null where the number is none: before the first day, 29 February 1900, or after the year 9999.
    /// </returns>
    public static WrittenTime? Of(decimal serial, bool from1904, bool withTime)
    {
        if (serial < 0 || serial > DateOnly.MaxValue.DayNumber)
        {
            return null;
        }

        var day = (long)Math.Floor(serial);
        decimal milliseconds = Math.Round((serial - day) * MillisecondsADay, MidpointRounding.AwayFromZero);
        (day, milliseconds) = milliseconds == MillisecondsADay ? (day + 1, 0) : (day, milliseconds);
        bool isDate = from1904 ? day <= DateOnly.MaxValue.DayNumber - First1904.DayNumber
            : day is > 0 and not FalseLeapDay && day <= DateOnly.MaxValue.DayNumber - Before1900.DayNumber + 1;
        if (!isDate)
        {
            return null;
        }

        DateOnly date = from1904 ? First1904.AddDays((int)day) : Before1900.AddDays((int)(day > FalseLeapDay ? day - 1 : day));
        TimeOnly? time = withTime || milliseconds > 0
            ? TimeOnly.MinValue.Add(TimeSpan.FromMilliseconds((long)milliseconds))
            : null;
        return new WrittenTime(date, time, null);
    }
}
