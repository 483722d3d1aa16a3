using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>
/// Reads numbers, dates and weeks as people and systems in Denmark write them (rule C11.4). Text that could mean two things is
/// refused. The methods do not allocate and do not depend on the machine's culture.
/// </summary>
public static class DanishText
{
    /// <summary>
    /// Reads a number exactly: an optional sign, digits, optional decimals and an optional <c>%</c>, which is ignored
    /// (<c>75,4 %</c> is 75.4). White space around the number is ignored. Refused are digit groups of another length than three,
    /// the decimal and group marks of the other style, exponents, and more digits than a decimal can represent.
    /// </summary>
    public static bool TryNumber(ReadOnlySpan<char> text, NumberStyle style, out decimal number)
    {
        ReadOnlySpan<char> digits = text.Trim();
        digits = digits.EndsWith('%') ? digits[..^1].TrimEnd() : digits;
        bool isNegative = digits is ['-' or '−', ..];
        digits = isNegative || digits is ['+', ..] ? digits[1..] : digits;

        int mark = digits.IndexOf(style == NumberStyle.Danish ? ',' : '.');
        ReadOnlySpan<char> whole = mark < 0 ? digits : digits[..mark];
        ReadOnlySpan<char> fraction = mark < 0 ? [] : digits[(mark + 1)..];
        var exact = new ExactNumber();
        bool isRead = (mark < 0 ? !whole.IsEmpty : !fraction.IsEmpty)
            && exact.ReadInteger(whole, withGroups: style == NumberStyle.Danish)
            && exact.ReadFraction(fraction);
        number = isRead ? exact.ToDecimal(isNegative) : 0m;
        return isRead;
    }

    /// <summary>
    /// Reads a date: <c>2025-12-31</c>, <c>31.12.2025</c>, <c>31-12-2025</c>, <c>31/12/2025</c>, <c>31/12-2025</c> or
    /// <c>31. december 2025</c> (or <c>dec</c>, <c>dec.</c>). In the Danish forms days and months have one or two digits; years
    /// always have four. White space around the date is ignored. A date that does not exist is refused.
    /// </summary>
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly day)
    {
        var cursor = new TextCursor(text.Trim());
        bool isRead = DateText.ReadDate(ref cursor, out day) && cursor.AtEnd;
        day = isRead ? day : default;
        return isRead;
    }

    /// <summary>
    /// Reads a date as <see cref="TryDate"/> does. White space or <c>T</c> and a time of day may follow: <c>HH:mm</c>,
    /// <c>HH:mm:ss</c> with up to seven decimals, <c>HH.mm</c> or <c>HH.mm.ss</c>. After the time, <c>Z</c> or an offset may
    /// follow, such as <c>+02:00</c>, <c>+0200</c> or <c>+02</c>, of at most 14 hours.
    /// </summary>
    public static bool TryDateTime(ReadOnlySpan<char> text, out WrittenTime written)
    {
        var cursor = new TextCursor(text.Trim());
        TimeOnly? time = null;
        TimeSpan? offset = null;
        bool isRead = DateText.ReadDate(ref cursor, out DateOnly day)
            && (cursor.AtEnd
                || ((cursor.Read('T') || cursor.SkipWhiteSpace()) && DateText.ReadTime(ref cursor, out time)
                    && DateText.ReadOffset(ref cursor, out offset) && cursor.AtEnd));
        written = isRead ? new WrittenTime(day, time, offset) : default;
        return isRead;
    }

    /// <summary>
    /// Reads an ISO week: <c>uge 1, 2026</c> or <c>uge 1 2026</c>. A week that does not exist in the year is refused.
    /// </summary>
    public static bool TryWeek(ReadOnlySpan<char> text, out Period week)
    {
        week = default;
        var cursor = new TextCursor(text.Trim());
        bool isWeek = cursor.ReadLetters().Equals("uge", StringComparison.OrdinalIgnoreCase) && cursor.SkipWhiteSpace();
        int weekDigits = cursor.ReadDigits(out int number);
        bool isSeparated = cursor.Read(',') | cursor.SkipWhiteSpace();
        int yearDigits = cursor.ReadDigits(out int year);
        if (!isWeek || !isSeparated || weekDigits is not (1 or 2) || yearDigits != 4 || !cursor.AtEnd
            || year is < 1583 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday));
        week = new Period(PeriodGrain.Week, monday, monday.AddDays(7));
        return true;
    }
}
