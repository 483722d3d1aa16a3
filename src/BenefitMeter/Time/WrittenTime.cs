namespace BenefitMeter.Time;

/// <summary>A date, with or without a time of day, as a source writes it. It is not yet a moment.</summary>
/// <param name="Day">The date as written.</param>
/// <param name="Time">The time of day as written; null if only a date was written.</param>
/// <param name="Offset">The offset from UTC as written, zero for <c>Z</c>; null if none was written.</param>
public readonly record struct WrittenTime(DateOnly Day, TimeOnly? Time, TimeSpan? Offset);
