namespace BenefitMeter.Time;

/// <summary>
/// The Danish public holidays, computed for any year. 1 May, Constitution Day, Christmas Eve and New Year's Eve are not public
/// holidays, although many have them off by agreement.
/// </summary>
public static class DanishHolidays
{
    private const int LastGreatPrayerDay = 2023;

    /// <summary>
    /// Gets the public holidays of a year in order of date, including those that fall on a weekend. Today's rules apply to every
    /// year.
    /// </summary>
    /// <param name="year">The year, 1 to 9999. Great Prayer Day is a holiday up to and including 2023.</param>
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

    /// <summary>Gets Easter Sunday in the Gregorian calendar, by the algorithm in Meeus, which is valid for every year.</summary>
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
