namespace BenefitMeter.Economy.Rates;

/// <summary>The letters that could be digital: recipients who are exempt never receive digital post (rule C7.3).</summary>
/// <param name="Volume">The number of all letters.</param>
/// <param name="ExemptPercent">The share of recipients who are exempt, in percent from 0 to 100.</param>
public sealed record DigitalPotential(decimal Volume, decimal ExemptPercent)
{
    /// <summary>Gets the number of letters that could be digital.</summary>
    public decimal Letters => Volume * (100 - ExemptPercent) / 100;

    /// <summary>Gets the digital letters as a percentage of all letters, or null if there are no letters.</summary>
    public decimal? ShareOfAll(decimal digital) => Volume == 0 ? null : digital * 100 / Volume;

    /// <summary>Gets the digital letters as a percentage of the letters that could be digital, or null if none could.</summary>
    public decimal? ShareOfPotential(decimal digital) => Letters == 0 ? null : digital * 100 / Letters;
}
