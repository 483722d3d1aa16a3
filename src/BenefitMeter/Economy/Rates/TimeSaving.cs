namespace BenefitMeter.Economy.Rates;

/// <summary>Time that is saved, in hours and full-time equivalents (rule C7.1).</summary>
public static class TimeSaving
{
    private const int MinutesPerHour = 60;
    private const int MonthsPerYear = 12;

    /// <summary>Gets the hours of some minutes.</summary>
    public static decimal HoursOf(decimal minutes) => minutes / MinutesPerHour;

    /// <summary>
    /// Gets the hours saved where each of a volume takes fewer minutes than before (rule C3.4: at today's volume).
    /// </summary>
    public static decimal HoursOf(decimal volume, decimal minutesBefore, decimal minutesNow) =>
        HoursOf(volume * (minutesBefore - minutesNow));

    /// <summary>Gets full-time equivalents weighted by the months of the year that they are saved in (M08).</summary>
    public static decimal FteYears(decimal fte, decimal months) => fte * months / MonthsPerYear;

    /// <summary>
    /// Gets the saved hours apart: those taken out of a budget line are cash, the rest is released time. Hours that were not
    /// saved are no cash, however much was cut (M16).
    /// </summary>
    /// <param name="hours">The hours saved; below 0 where more time is spent than before.</param>
    /// <param name="cutHours">The hours taken out of the budget, at least 0.</param>
    public static (decimal Cash, decimal NonCash) Split(decimal hours, decimal cutHours)
    {
        decimal cash = Math.Max(Math.Min(hours, cutHours), 0);
        return (cash, hours - cash);
    }
}
