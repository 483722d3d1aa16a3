using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>Takes period ids apart (rule 13).</summary>
internal static class PeriodId
{
    /// <summary>
    /// Reads which grain an id is of and a day inside its period. The day may lie in another period than the id names
    /// (week 53 of a short year, an odd fortnight), so the caller compares the ids.
    /// </summary>
    /// <param name="id">The id in capitals, quarters with <c>Q</c>; years from 1583 (ISO 8601) to 9998.</param>
    /// <param name="day">A day of the period, or default.</param>
    /// <param name="grain">The grain, or default.</param>
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
