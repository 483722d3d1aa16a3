namespace BenefitMeter.Economy.Rates;

/// <summary>What a digital message costs (rule C7.3).</summary>
/// <param name="Base">Kroner for each.</param>
/// <param name="PerKilobyte">Kroner for each started kilobyte.</param>
/// <param name="Cap">The most that it can cost, or null if there is no cap.</param>
public sealed record MessagePrice(decimal Base, decimal PerKilobyte, decimal? Cap)
{
    /// <summary>Gets the kroner of a message of some size.</summary>
    /// <param name="kilobytes">The size; a started kilobyte counts whole.</param>
    public decimal ForSize(decimal kilobytes)
    {
        decimal price = Base + (Math.Ceiling(kilobytes) * PerKilobyte);
        return price > Cap ? Cap.Value : price;
    }
}
