namespace BenefitMeter.Economy.Rates;

/// <summary>What a paper letter costs (rule C7.3).</summary>
/// <param name="PostageAndMaterial">Kroner for postage, paper and print: cash.</param>
/// <param name="Wages">Kroner of the minutes that it takes: time, not cash.</param>
public sealed record PaperLetter(decimal PostageAndMaterial, decimal Wages)
{
    /// <summary>Gets the kroner of one.</summary>
    public decimal Cost => PostageAndMaterial + Wages;

    /// <summary>Gets what is saved where some letters are sent as messages instead.</summary>
    /// <returns>The cash part and the non-cash part, in kroner.</returns>
    public (decimal Cash, decimal NonCash) SavedBy(decimal letters, decimal messagePrice) =>
        (letters * (PostageAndMaterial - messagePrice), letters * Wages);
}
