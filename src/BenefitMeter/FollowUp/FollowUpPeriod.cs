using BenefitMeter.Time;

namespace BenefitMeter.FollowUp;

/// <summary>How long something is followed up: it outlives the project (rules C14.9, DEC12).</summary>
public static class FollowUpPeriod
{
    /// <summary>The months after going live where nothing else is said.</summary>
    public const int DefaultMonths = 36;

    /// <summary>Gets the day that follow-up ends, whenever the project closed.</summary>
    public static DateOnly Until(DateOnly goLive, int months) => MonthArithmetic.AddMonthsSticky(goLive, months);

    /// <summary>Determines whether it is followed up on a day.</summary>
    public static bool IsActive(DateOnly goLive, int months, DateOnly day) => day <= Until(goLive, months);
}
