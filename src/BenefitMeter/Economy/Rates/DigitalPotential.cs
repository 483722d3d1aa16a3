namespace BenefitMeter.Economy.Rates;

/// <summary>How many letters could be digital at all: exempt recipients never get any (rule C7.3).</summary>
/// <param name="Volume">All letters.</param>
/// <param name="ExemptPercent">The share of recipients who are exempt, 0–100.</param>
public sealed record DigitalPotential(decimal Volume, decimal ExemptPercent)
{
    /// <summary>Gets the letters that could be digital.</summary>
    public decimal Letters => Volume * (100 - ExemptPercent) / 100;

    /// <summary>Gets the digital letters as a percentage of all, or null if there are none.</summary>
    public decimal? ShareOfAll(decimal digital) => Volume == 0 ? null : digital * 100 / Volume;

    /// <summary>Gets the digital letters as a percentage of those that could be, or null if none could.</summary>
    public decimal? ShareOfPotential(decimal digital) => Letters == 0 ? null : digital * 100 / Letters;
}
