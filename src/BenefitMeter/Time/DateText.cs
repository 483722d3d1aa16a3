namespace BenefitMeter.Time;

/// <summary>Reads the parts of a written moment: date, time of day and offset from UTC.</summary>
internal static class DateText
{
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    private static readonly string[] DanishMonths =
    [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
    ];

    /// <summary>Reads a date in one of the forms of <see cref="DanishText.TryDate"/>.</summary>
    public static bool ReadDate(ref TextCursor text, out DateOnly day)
    {
        day = default;
        int length = text.ReadDigits(out int first);
        if (length == 4)
        {
            return text.Read('-') && text.ReadDigits(out int isoMonth) == 2
                && text.Read('-') && text.ReadDigits(out int isoDay) == 2
                && TryDay(first, isoMonth, isoDay, out day);
        }

        return length is 1 or 2 && ReadDanishMonth(ref text, out int month) && text.ReadDigits(out int year) == 4
            && TryDay(year, month, first, out day);
    }

    /// <summary>
    /// Reads <c>HH:mm</c> or <c>HH.mm</c>, with or without seconds; after <c>HH:mm:ss</c> also up to seven decimals.
    /// </summary>
    public static bool ReadTime(ref TextCursor text, out TimeOnly? time)
    {
        time = null;
        if (text.ReadDigits(out int hour) is not (1 or 2) || hour > 23)
        {
            return false;
        }

        char separator = text.Next is '.' ? '.' : ':';
        if (!text.Read(separator) || text.ReadDigits(out int minute) != 2 || minute > 59)
        {
            return false;
        }

        (int second, long ticks) = (0, 0);
        if (text.Read(separator))
        {
            if (text.ReadDigits(out second) != 2 || second > 59)
            {
                return false;
            }

            if (separator == ':' && text.ReadEither('.', ',') && !ReadTicks(ref text, out ticks))
            {
                return false;
            }
        }

        time = new TimeOnly(new TimeOnly(hour, minute, second).Ticks + ticks);
        return true;
    }

    /// <summary>Reads <c>Z</c> or an offset, optionally after white space. The offset is null if neither follows.</summary>
    /// <returns>False if an offset is malformed or larger than 14 hours.</returns>
    public static bool ReadOffset(ref TextCursor text, out TimeSpan? offset)
    {
        offset = null;
        text.SkipWhiteSpace();
        if (text.ReadEither('Z', 'z'))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        bool isNegative = text.Next == '-';
        if (!text.ReadEither('+', '-'))
        {
            return true;
        }

        int length = text.ReadDigits(out int hours);
        int minutes = 0;
        bool isRead = length switch
        {
            2 => !text.Read(':') || text.ReadDigits(out minutes) == 2,
            4 => true,
            _ => false,
        };
        (hours, minutes) = length == 4 ? Math.DivRem(hours, 100) : (hours, minutes);
        var size = new TimeSpan(hours, minutes, 0);
        offset = isNegative ? -size : size;
        return isRead && minutes < 60 && size <= LargestOffset;
    }

    /// <summary>
    /// Reads the month with the separators around it: <c>.5.</c>, <c>/5-</c>, <c>/5/</c>, <c>-5-</c> or <c>. maj </c>.
    /// </summary>
    private static bool ReadDanishMonth(ref TextCursor text, out int month)
    {
        month = 0;
        char mark = text.Next;
        if (mark is not ('.' or '/' or '-'))
        {
            return false;
        }

        text.Read(mark);
        if (mark == '.' && !char.IsAsciiDigit(text.Next))
        {
            text.SkipWhiteSpace();
            return ReadMonthName(ref text, out month);
        }

        return text.ReadDigits(out month) is 1 or 2 && (text.Read(mark) || (mark == '/' && text.Read('-')));
    }

    private static bool ReadMonthName(ref TextCursor text, out int month)
    {
        ReadOnlySpan<char> name = text.ReadLetters();
        month = 0;
        for (int i = 0; i < DanishMonths.Length && month == 0; i++)
        {
            ReadOnlySpan<char> full = DanishMonths[i];
            bool isName = name.Equals(full, StringComparison.OrdinalIgnoreCase)
                || name.Equals(full[..3], StringComparison.OrdinalIgnoreCase);
            month = isName ? i + 1 : 0;
        }

        text.Read('.');
        return month > 0 && text.SkipWhiteSpace();
    }

    private static bool ReadTicks(ref TextCursor text, out long ticks)
    {
        int length = text.ReadDigits(out int decimals);
        ticks = decimals;
        for (int i = length; i < 7; i++)
        {
            ticks *= 10;
        }

        return length is >= 1 and <= 7;
    }

    private static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        bool isDay = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isDay ? new DateOnly(year, month, day) : default;
        return isDay;
    }
}
