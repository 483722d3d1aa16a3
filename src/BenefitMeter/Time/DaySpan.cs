namespace BenefitMeter.Time;

/// <summary>A half-open span of days: <see cref="Start"/> belongs to it, <see cref="End"/> does not.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last; a span that ends where it starts, or before, has no days.</param>
public readonly record struct DaySpan(DateOnly Start, DateOnly End)
{
    /// <summary>Gets the span without bounds.</summary>
    public static DaySpan Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Gets whether it has no days.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Gets the days of a period.</summary>
    public static DaySpan Of(Period period) => new(period.Start, period.End);

    /// <summary>Tells whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>Gets the days that lie in both; an empty span where none do.</summary>
    public DaySpan Intersect(DaySpan other) => new(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End);

    /// <summary>Tells whether a day lies in both.</summary>
    public bool Overlaps(DaySpan other) => !Intersect(other).IsEmpty;
}
