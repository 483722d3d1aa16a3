namespace BenefitMeter.Economy.Rates;

/// <summary>The price of a digital message (rule C7.3).</summary>
/// <param name="Base">The kroner for each message.</param>
/// <param name="PerKilobyte">The kroner for each started kilobyte.</param>
/// <param name="Cap">The highest price of a message in kroner, or null if there is none.</param>
public sealed record MessagePrice(decimal Base, decimal PerKilobyte, decimal? Cap)
{
    /// <summary>Gets the price in kroner of a message of a given size.</summary>
    /// <param name="kilobytes">The size. A started kilobyte counts as a whole one.</param>
    public decimal ForSize(decimal kilobytes)
    {
        decimal price = Base + (Math.Ceiling(kilobytes) * PerKilobyte);
        return price > Cap ? Cap.Value : price;
    }
}
