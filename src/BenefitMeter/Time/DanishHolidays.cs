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
    public static IReadOnlyList<DateOnly> InYear(int year)
    {
        DateOnly easter = EasterSunday(year);
        List<DateOnly> holidays =
        [
            new(year, 1, 1), // New Year's Day
            easter.AddDays(-3), // Maundy Thursday
            easter.AddDays(-2), // Good Friday
            easter, // Easter Sunday
            easter.AddDays(1), // Easter Monday
            easter.AddDays(39), // Ascension Day
            easter.AddDays(49), // Pentecost
            easter.AddDays(50), // Pentecost Monday
            new(year, 12, 25), // Christmas Day
            new(year, 12, 26), // Second Day of Christmas
        ];
        if (year <= LastGreatPrayerDay)
        {
            holidays.Insert(5, easter.AddDays(26)); // Great Prayer Day
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
