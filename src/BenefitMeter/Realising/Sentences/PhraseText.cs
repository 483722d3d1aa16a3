using System.Runtime.CompilerServices;
using BenefitMeter.Definitions;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// A text of consecutive phrases whose placeholders {0}, {1}, … are replaced by arguments. It is written into a given buffer.
/// </summary>
/// <param name="language">The language of the numbers.</param>
/// <param name="buffer">The buffer. A longer text gets more memory automatically.</param>
internal ref struct PhraseText(Language language, Span<char> buffer)
{
    private DefaultInterpolatedStringHandler text = new(0, 0, DisplayFormat.Numbers(language), buffer);
    private bool hasBegun;

    /// <summary>Begins a phrase, after a space if there is one before it. Ignored if the phrase is null.</summary>
    public void AppendPhrase(string? phrase, params ReadOnlySpan<PhraseArgument> arguments)
    {
        if (phrase is null)
        {
            return;
        }

        if (hasBegun)
        {
            text.AppendLiteral(" ");
        }

        hasBegun = true;
        Append(phrase, arguments);
    }

    /// <summary>Continues the current phrase.</summary>
    public void Append(ReadOnlySpan<char> phrase, params ReadOnlySpan<PhraseArgument> arguments)
    {
        for (int index = phrase.IndexOf('{'); index >= 0; index = phrase.IndexOf('{'))
        {
            text.AppendFormatted(phrase[..index]);
            Append(arguments[phrase[index + 1] - '0']);
            phrase = phrase[(index + "{0}".Length)..];
        }

        text.AppendFormatted(phrase);
    }

    /// <summary>Returns the text and releases its memory. Nothing may be appended afterwards.</summary>
    public string ToStringAndClear() => text.ToStringAndClear();

    private void Append(PhraseArgument argument)
    {
        if (argument.Decimals is { } decimals)
        {
            text.AppendFormatted(DisplayFormat.Rounded(argument.Number, decimals), DisplayFormat.Format(decimals));
        }

        text.AppendLiteral(argument.Words);
    }
}
