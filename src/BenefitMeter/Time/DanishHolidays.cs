namespace BenefitMeter.Time;

/// <summary>
/// The Danish public holidays, computed. 1 May, Constitution Day, Christmas Eve and New Year's Eve are days that many
/// have off by agreement, not public holidays.
/// </summary>
public static class DanishHolidays
{
    private const int LastGreatPrayerDay = 2023;

    /// <summary>Gets a year's public holidays by date, those on weekends included; by today's rules for any year.</summary>
    /// <param name="year">The year, 1 to 9999. Great Prayer Day is among the holidays until 2023 inclusive.</param>
    public static IReadOnlyList<Holiday> InYear(int year)
    {
        DateOnly easter = EasterSunday(year);
        List<Holiday> holidays =
        [
            new(new(year, 1, 1), "Nytårsdag", "New Year's Day"),
            new(easter.AddDays(-3), "Skærtorsdag", "Maundy Thursday"),
            new(easter.AddDays(-2), "Langfredag", "Good Friday"),
            new(easter, "Påskedag", "Easter Sunday"),
            new(easter.AddDays(1), "2. påskedag", "Easter Monday"),
            new(easter.AddDays(39), "Kristi himmelfartsdag", "Ascension Day"),
            new(easter.AddDays(49), "Pinsedag", "Pentecost"),
            new(easter.AddDays(50), "2. pinsedag", "Pentecost Monday"),
            new(new(year, 12, 25), "Juledag", "Christmas Day"),
            new(new(year, 12, 26), "2. juledag", "Second Day of Christmas"),
        ];
        if (year <= LastGreatPrayerDay)
        {
            holidays.Insert(5, new(easter.AddDays(26), "Store bededag", "Great Prayer Day"));
        }

        return holidays;
    }

    /// <summary>Gets Easter Sunday in the Gregorian calendar (the algorithm that Meeus gives, good for every year).</summary>
    public static DateOnly EasterSunday(int year)
    {
        int golden = year % 19;
        (int century, int yearOfCentury) = Math.DivRem(year, 100);
        int moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        int epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        int toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        int lateMoon = (golden + (11 * epact) + (22 * toSunday)) / 451;
        (int month, int day) = Math.DivRem(epact + toSunday - (7 * lateMoon) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
