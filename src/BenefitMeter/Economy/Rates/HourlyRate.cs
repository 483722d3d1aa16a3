namespace BenefitMeter.Economy.Rates;

/// <summary>
/// The cost of an hour: a year's salary cost divided by a norm. Full-time equivalents are counted by the same norm, so that FTE ·
/// salary = hours · rate (rule C7.2).
/// </summary>
/// <param name="Salary">The salary cost of a year in kroner.</param>
/// <param name="Norm">The hours of a full-time equivalent.</param>
public sealed record HourlyRate(decimal Salary, FteNorm Norm)
{
    /// <summary>Gets the cost of an hour in kroner.</summary>
    public decimal PerHour => Salary / Norm.Hours;

    /// <summary>Creates a rate from the cost of an hour in kroner.</summary>
    public static HourlyRate Of(decimal perHour, FteNorm norm) => new(perHour * norm.Hours, norm);

    /// <summary>Gets the value of hours in kroner (rule C7.1).</summary>
    public decimal ValueOf(decimal hours) => hours * Salary / Norm.Hours;
}
