namespace BenefitMeter.Time;

/// <summary>A half-open span of days: <see cref="Start"/> is included, <see cref="End"/> is excluded.</summary>
/// <param name="Start">The first day (inclusive).</param>
/// <param name="End">
/// The day after the last day (exclusive). If it is not after <paramref name="Start"/>, the span is empty.
/// </param>
public readonly record struct DaySpan(DateOnly Start, DateOnly End)
{
    /// <summary>Gets the span without bounds.</summary>
    public static DaySpan Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Gets whether the span has no days.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Gets the days of a period.</summary>
    public static DaySpan Of(Period period) => new(period.Start, period.End);

    /// <summary>Determines whether a day lies in the span.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>Gets the days that lie in both spans; an empty span if there are none.</summary>
    public DaySpan Intersect(DaySpan other) => new(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End);

    /// <summary>Determines whether any day lies in both spans.</summary>
    public bool Overlaps(DaySpan other) => !Intersect(other).IsEmpty;
}
