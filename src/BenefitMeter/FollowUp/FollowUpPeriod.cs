using BenefitMeter.Time;

namespace BenefitMeter.FollowUp;

/// <summary>The period of follow-up, which continues after the project has closed (rules C14.9, DEC12).</summary>
public static class FollowUpPeriod
{
    /// <summary>The number of months after the go-live day, unless specified.</summary>
    public const int DefaultMonths = 36;

    /// <summary>Gets the last day of follow-up (inclusive), independent of the day on which the project closed.</summary>
    public static DateOnly Until(DateOnly goLive, int months) => MonthArithmetic.AddMonthsSticky(goLive, months);

    /// <summary>Determines whether a day is in the follow-up period.</summary>
    /// <param name="until">The last day (inclusive), or null if the period has no end.</param>
    /// <param name="day">The day.</param>
    public static bool IsActive(DateOnly? until, DateOnly day) => until is not { } last || day <= last;
}
