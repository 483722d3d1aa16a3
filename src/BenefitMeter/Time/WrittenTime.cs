namespace BenefitMeter.Time;

/// <summary>A date, perhaps with a time of day, as it is written in a source; not yet a moment.</summary>
/// <param name="Day">The date as written.</param>
/// <param name="Time">The time of day as written; null where only a date stands.</param>
/// <param name="Offset">What was written about UTC, <c>Z</c> being zero; null where nothing was.</param>
public readonly record struct WrittenTime(DateOnly Day, TimeOnly? Time, TimeSpan? Offset);
