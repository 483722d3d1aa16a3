namespace BenefitMeter.Economy.Rates;

/// <summary>
/// What an hour costs: a year's salary over the norm that full-time equivalents are counted by as well, so that FTE · salary =
/// hours · rate (rule C7.2).
/// </summary>
/// <param name="Salary">A year's salary cost in kroner.</param>
/// <param name="Norm">The norm.</param>
public sealed record HourlyRate(decimal Salary, FteNorm Norm)
{
    /// <summary>Gets the kroner of an hour.</summary>
    public decimal PerHour => Salary / Norm.Hours;

    /// <summary>Gets the rate whose hour costs some kroner.</summary>
    public static HourlyRate Of(decimal perHour, FteNorm norm) => new(perHour * norm.Hours, norm);

    /// <summary>Gets the kroner of some hours (rule C7.1).</summary>
    public decimal ValueOf(decimal hours) => hours * Salary / Norm.Hours;
}
