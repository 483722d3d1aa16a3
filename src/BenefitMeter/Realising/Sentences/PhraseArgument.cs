using BenefitMeter.Definitions;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// An argument for a placeholder in a phrase: words, or a number and the text that follows it. It becomes text only when it is
/// written.
/// </summary>
/// <param name="number">The number.</param>
/// <param name="decimals">The number of decimals with which the number is displayed, or null if there are only words.</param>
/// <param name="words">The words, or the text that follows the number.</param>
internal readonly struct PhraseArgument(decimal number, int? decimals, string words)
{
    /// <summary>Gets the number; 0 if there are only words.</summary>
    public decimal Number { get; } = number;

    /// <summary>Gets the number of decimals with which the number is displayed, or null if there are only words.</summary>
    public int? Decimals { get; } = decimals;

    /// <summary>Gets the words, or the text that follows the number.</summary>
    public string Words { get; } = words;

    /// <summary>Creates an argument of words.</summary>
    public static implicit operator PhraseArgument(string words) => new(0, null, words);

    /// <summary>Returns the argument as text.</summary>
    public string In(Language language) =>
        Decimals is { } decimals ? DisplayFormat.Number(Number, decimals, language) + Words : Words;
}
