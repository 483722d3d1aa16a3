namespace BenefitMeter.Measuring.Tallies;

/// <summary>The first and last day, up to as-of, on which any date places one of a unit's rows.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>Returns the range extended to a day.</summary>
    public DayRange With(DateOnly day) => new(day < First ? day : First, day > Last ? day : Last);

    /// <summary>Returns the range extended to another one.</summary>
    public DayRange With(DayRange other) => With(other.First).With(other.Last);
}
