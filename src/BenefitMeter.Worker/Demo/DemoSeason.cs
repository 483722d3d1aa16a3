namespace BenefitMeter.Worker.Demo;

/// <summary>The activity of an office over the year.</summary>
internal static class DemoSeason
{
    /// <summary>
    /// Returns the activity on a day, where 1 is an ordinary Wednesday. It is low at weekends, in July and at Christmas.
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

    /// <summary>Returns the day itself, or the following Monday if it is at a weekend.</summary>
    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
