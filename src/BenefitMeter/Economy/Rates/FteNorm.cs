namespace BenefitMeter.Economy.Rates;

/// <summary>
/// How many hours one full-time equivalent works in a year. There is no default: the choice alone moves a value by a fifth (rule
/// C7.2).
/// </summary>
/// <param name="Name">What people call it, such as <c>bevillingsårsværk</c>.</param>
/// <param name="Hours">The hours of a year; above 0.</param>
public sealed record FteNorm(string Name, decimal Hours)
{
    /// <summary>Gets the effective norm: the gross hours without the days that nobody works (M02).</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="gross">The gross hours of a year.</param>
    /// <param name="daysOff">Holidays, vacation, sickness, courses and whatever else, in days.</param>
    /// <param name="hoursPerDay">The hours of a working day.</param>
    public static FteNorm Effective(string name, decimal gross, decimal daysOff, decimal hoursPerDay) =>
        new(name, gross - (daysOff * hoursPerDay));

    /// <summary>Gets the full-time equivalents of some hours of a year.</summary>
    public decimal FteOf(decimal hours) => hours / Hours;
}
