namespace BenefitMeter.Economy.Rates;

/// <summary>Converts saved time to hours and full-time equivalents (rule C7.1).</summary>
public static class TimeSaving
{
    private const int MinutesPerHour = 60;
    private const int MonthsPerYear = 12;

    /// <summary>Converts minutes to hours.</summary>
    public static decimal HoursOf(decimal minutes) => minutes / MinutesPerHour;

    /// <summary>Gets full-time equivalents weighted by the months of the year in which they are saved (M08).</summary>
    public static decimal FteYears(decimal fte, decimal months) => fte * months / MonthsPerYear;

    /// <summary>
    /// Splits saved hours into cash and released time. Hours that are removed from a budget line are cash; the rest is released
    /// time. Hours that were not saved are never cash, however much was cut (M16).
    /// </summary>
    /// <param name="hours">The hours saved; below 0 where more time is spent than before.</param>
    /// <param name="cutHours">The hours removed from the budget; at least 0.</param>
    public static (decimal Cash, decimal NonCash) Split(decimal hours, decimal cutHours)
    {
        decimal cash = Math.Max(Math.Min(hours, cutHours), 0);
        return (cash, hours - cash);
    }
}
