using System.Runtime.CompilerServices;
using BenefitMeter.Definitions;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// A text of phrases, one after the other, whose places {0}, {1}, … are filled; it is written into room that it is given.
/// </summary>
/// <param name="language">The language of its numbers.</param>
/// <param name="buffer">The room; a longer text takes more by itself.</param>
internal ref struct PhraseText(Language language, Span<char> buffer)
{
    private DefaultInterpolatedStringHandler text = new(0, 0, DisplayFormat.Numbers(language), buffer);
    private bool hasBegun;

    /// <summary>Begins a phrase, after a space where one went before; null is none.</summary>
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

    /// <summary>Goes on where the phrase before ended.</summary>
    public void Append(ReadOnlySpan<char> phrase, params ReadOnlySpan<PhraseArgument> arguments)
    {
        for (int place = phrase.IndexOf('{'); place >= 0; place = phrase.IndexOf('{'))
        {
            text.AppendFormatted(phrase[..place]);
            Append(arguments[phrase[place + 1] - '0']);
            phrase = phrase[(place + "{0}".Length)..];
        }

        text.AppendFormatted(phrase);
    }

    /// <summary>Gets the text, and gives back what room it took; it cannot be written on.</summary>
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
