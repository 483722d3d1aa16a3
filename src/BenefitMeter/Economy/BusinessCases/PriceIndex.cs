namespace BenefitMeter.Economy.BusinessCases;

/// <summary>An index of prices and wages by year (rule C7.7).</summary>
/// <param name="ByYear">The index of each year; greater than 0.</param>
public sealed record PriceIndex(IReadOnlyDictionary<int, decimal> ByYear)
{
    /// <summary>
    /// Converts kroner of a year to the prices of another year. Returns null if the index lacks one of the years.
    /// </summary>
    public decimal? ToRealPrices(decimal nominal, int year, int priceLevelYear) =>
        year == priceLevelYear ? nominal
        : ByYear.TryGetValue(year, out decimal then) && ByYear.TryGetValue(priceLevelYear, out decimal now) ? nominal * now / then
        : null;
}
