using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>Parses period ids (rule 13).</summary>
internal static class PeriodId
{
    /// <summary>
    /// Reads the grain of an id and a day inside its period. The day may lie in a period with another id (week 53 of a short
    /// year, an odd fortnight), so the caller must compare the ids.
    /// </summary>
    /// <param name="id">The id in capitals, with <c>Q</c> for quarters. Years are 1583 (ISO 8601) to 9998.</param>
    /// <param name="day">A day of the period; default if the id cannot be read.</param>
    /// <param name="grain">The grain; default if the id cannot be read.</param>
    public static bool TryReadDay(ReadOnlySpan<char> id, out DateOnly day, out PeriodGrain grain)
    {
        (day, grain) = (default, default);
        if (id.Length < 4 || !TryDigits(id[..4], out int year) || year is < 1583 or > 9998)
        {
            return false;
        }

        switch (id[4..])
        {
            case []:
                (day, grain) = (new(year, 1, 1), PeriodGrain.Year);
                return true;
            case ['-', 'H', >= '1' and <= '2' and var half]:
                (day, grain) = (new(year, ((half - '1') * 6) + 1, 1), PeriodGrain.HalfYear);
                return true;
            case ['-', 'Q', >= '1' and <= '4' and var quarter]:
                (day, grain) = (new(year, ((quarter - '1') * 3) + 1, 1), PeriodGrain.Quarter);
                return true;
            case ['-', 'W', _, _]:
                grain = PeriodGrain.Week;
                return TrySunday(year, id[6..8], out day);
            case ['-', 'W', _, _, '-', 'F']:
                grain = PeriodGrain.Fortnight;
                return TrySunday(year, id[6..8], out day);
            case ['-', _, _]:
                grain = PeriodGrain.Month;
                return TryDate(id, "yyyy-MM", out day);
            default:
                grain = PeriodGrain.Day;
                return TryDate(id, "yyyy-MM-dd", out day);
        }
    }

    private static bool TrySunday(int year, ReadOnlySpan<char> digits, out DateOnly day)
    {
        bool isWeek = TryDigits(digits, out int week) && week is >= 1 and <= 53;
        day = isWeek ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Sunday)) : default;
        return isWeek;
    }

    private static bool TryDigits(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryDate(ReadOnlySpan<char> text, string pattern, out DateOnly day) =>
        DateOnly.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
