namespace BenefitMeter.FollowUp.Improvements;

/// <summary>How often a board meets, and for how long (rule C14.6).</summary>
public static class KaizenCadence
{
    /// <summary>The days between two meetings that are not late.</summary>
    public const int MaxDays = 14;

    /// <summary>The minutes of a meeting that is not too long.</summary>
    public const int MaxMinutes = 60;

    /// <summary>Gets the days from one meeting to the next.</summary>
    public static int DaysBetween(DateOnly earlier, DateOnly later) => later.DayNumber - earlier.DayNumber;

    /// <summary>Determines whether so many days since the meeting before are too many.</summary>
    public static bool IsLate(int days) => days > MaxDays;

    /// <summary>Determines whether a meeting took too long; one of unknown length did not.</summary>
    public static bool IsTooLong(int? minutes) => minutes > MaxMinutes;
}
