namespace BenefitMeter.Worker.Demo;

/// <summary>How busy an office is on a day.</summary>
internal static class DemoSeason
{
    /// <summary>
    /// Gets a day's activity, where 1 is an ordinary Wednesday: little at weekends, quiet in July and at Christmas.
    /// </summary>
    public static double ActivityOn(DateOnly day)
    {
        double week = day.DayOfWeek switch
        {
            DayOfWeek.Monday => 1.25,
            DayOfWeek.Tuesday => 1.1,
            DayOfWeek.Friday => 0.7,
            DayOfWeek.Saturday or DayOfWeek.Sunday => 0.05,
            _ => 1.0,
        };
        double year = (day.Month, day.Day) switch
        {
            (7, _) => 0.6,
            (12, >= 23) or (1, 1) => 0.25,
            (1, _) => 1.1,
            _ => 1.0,
        };
        return week * year;
    }

    /// <summary>Gets a day, or the Monday after it where it lies in a weekend.</summary>
    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
