namespace BenefitMeter.Economy.Rates;

/// <summary>
/// The hours that one full-time equivalent works in a year. There is no default, because the choice of norm alone moves a value
/// by more than a fifth (rule C7.2).
/// </summary>
/// <param name="Name">The name of the norm, such as <c>bevillingsårsværk</c>.</param>
/// <param name="Hours">The hours of a year; greater than 0.</param>
public sealed record FteNorm(string Name, decimal Hours)
{
    /// <summary>Creates an effective norm: the gross hours less the hours of the days off (M02).</summary>
    /// <param name="name">The name of the norm.</param>
    /// <param name="gross">The gross hours of a year.</param>
    /// <param name="daysOff">The days not worked, such as holidays, vacation, sickness and courses.</param>
    /// <param name="hoursPerDay">The hours of a working day.</param>
    public static FteNorm Effective(string name, decimal gross, decimal daysOff, decimal hoursPerDay) =>
        new(name, gross - (daysOff * hoursPerDay));

    /// <summary>Converts hours of a year to full-time equivalents.</summary>
    public decimal FteOf(decimal hours) => hours / Hours;
}
