namespace BenefitMeter.Economy.BusinessCases;

/// <summary>Prices and wages of years against each other (rule C7.7).</summary>
/// <param name="ByYear">The index of each year; above 0.</param>
public sealed record PriceIndex(IReadOnlyDictionary<int, decimal> ByYear)
{
    /// <summary>Gets kroner of a year in another year's prices, or null if the index lacks a year.</summary>
    public decimal? ToRealPrices(decimal nominal, int year, int priceLevelYear) =>
        year == priceLevelYear ? nominal
        : ByYear.TryGetValue(year, out decimal then) && ByYear.TryGetValue(priceLevelYear, out decimal now) ? nominal * now / then
        : null;
}
