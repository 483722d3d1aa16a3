namespace BenefitMeter.Measuring;

/// <summary>The first and last day that any date placed one of a unit's rows on, up to as-of.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct SeenDays(DateOnly First, DateOnly Last)
{
    public SeenDays With(DateOnly day) => new(day < First ? day : First, day > Last ? day : Last);

    public SeenDays With(SeenDays other) => With(other.First).With(other.Last);
}
