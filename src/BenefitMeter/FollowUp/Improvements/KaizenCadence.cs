namespace BenefitMeter.FollowUp.Improvements;

/// <summary>The limits of the time between kaizen meetings, and of their length (rule C14.6).</summary>
public static class KaizenCadence
{
    /// <summary>The highest number of days between two meetings.</summary>
    public const int MaxDays = 14;

    /// <summary>The highest number of minutes of a meeting.</summary>
    public const int MaxMinutes = 60;

    /// <summary>Gets the number of days from one meeting to the next.</summary>
    public static int DaysBetween(DateOnly earlier, DateOnly later) => later.DayNumber - earlier.DayNumber;

    /// <summary>Determines whether the number of days since the previous meeting is more than <see cref="MaxDays"/>.</summary>
    public static bool IsLate(int days) => days > MaxDays;

    /// <summary>
    /// Determines whether a meeting was longer than <see cref="MaxMinutes"/>. False if the length is not specified.
    /// </summary>
    public static bool IsTooLong(int? minutes) => minutes > MaxMinutes;
}
