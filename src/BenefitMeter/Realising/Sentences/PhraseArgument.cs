using BenefitMeter.Definitions;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// What fills a place of a phrase: words, or a number with what follows it. No text is made of it before it is written.
/// </summary>
/// <param name="number">The number.</param>
/// <param name="decimals">How many decimals the number is shown with; null where there are words alone.</param>
/// <param name="words">The words, or what follows the number.</param>
internal readonly struct PhraseArgument(decimal number, int? decimals, string words)
{
    public decimal Number { get; } = number;

    public int? Decimals { get; } = decimals;

    public string Words { get; } = words;

    public static implicit operator PhraseArgument(string words) => new(0, null, words);

    /// <summary>Gets it as a text.</summary>
    public string In(Language language) =>
        Decimals is { } decimals ? DisplayFormat.Number(Number, decimals, language) + Words : Words;
}
