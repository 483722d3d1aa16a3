namespace BenefitMeter.Economy.Rates;

/// <summary>The cost of a paper letter (rule C7.3).</summary>
/// <param name="PostageAndMaterial">The kroner for postage, paper and print. This part is cash.</param>
/// <param name="Wages">The kroner for the minutes that the letter takes. This part is time, not cash.</param>
public sealed record PaperLetter(decimal PostageAndMaterial, decimal Wages)
{
    /// <summary>Gets the cost of one letter in kroner.</summary>
    public decimal Cost => PostageAndMaterial + Wages;

    /// <summary>Gets the saving when letters are sent as digital messages instead.</summary>
    /// <returns>The cash part and the non-cash part, in kroner.</returns>
    public (decimal Cash, decimal NonCash) SavedBy(decimal letters, decimal messagePrice) =>
        (letters * (PostageAndMaterial - messagePrice), letters * Wages);
}
