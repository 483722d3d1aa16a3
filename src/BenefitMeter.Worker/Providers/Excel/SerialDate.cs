using BenefitMeter.Time;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Excel's dates: days counted from the workbook's first day, the time of day as a fraction.</summary>
internal static class SerialDate
{
    private const decimal MillisecondsADay = 86_400_000m;

    // Excel takes 1900 for a leap year: 60 is the 29th of February that was not, and counting is one off before it.
    private const long FalseLeapDay = 60;

    private static readonly DateOnly First1904 = new(1904, 1, 1);
    private static readonly DateOnly Before1900 = new(1899, 12, 31);

    /// <summary>Gets the date of a number, its time of day rounded to milliseconds.</summary>
    /// <param name="serial">The number as it stands in the workbook.</param>
    /// <param name="from1904">Whether the workbook counts from 1904-01-01, which is 0; else 1900-01-01 is 1.</param>
    /// <param name="withTime">Whether midnight is a time of day; else only a fraction makes one.</param>
    /// <returns>Null where it is no date: below the first day, 29 February 1900, or after the year 9999.</returns>
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
