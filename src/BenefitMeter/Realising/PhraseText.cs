using System.Runtime.CompilerServices;
using BenefitMeter.Definitions;

namespace BenefitMeter.Realising;

/// <summary>A text of phrases, one after the other, whose places {0}, {1}, … are filled; it is written into room that it is given.</summary>
/// <param name="language">The language of its numbers.</param>
/// <param name="room">The room; a longer text takes more by itself.</param>
internal ref struct PhraseText(Language language, Span<char> room)
{
    private DefaultInterpolatedStringHandler text = new(0, 0, Shown.Numbers(language), room);
    private bool hasBegun;

    /// <summary>Begins a phrase, after a space where one went before; null is none.</summary>
    public void Say(string? phrase, params ReadOnlySpan<Filling> fillings)
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
        Add(phrase, fillings);
    }

    /// <summary>Goes on where the phrase before ended.</summary>
    public void Add(ReadOnlySpan<char> phrase, params ReadOnlySpan<Filling> fillings)
    {
        for (int place = phrase.IndexOf('{'); place >= 0; place = phrase.IndexOf('{'))
        {
            text.AppendFormatted(phrase[..place]);
            Add(fillings[phrase[place + 1] - '0']);
            phrase = phrase[(place + "{0}".Length)..];
        }

        text.AppendFormatted(phrase);
    }

    /// <summary>Gets the text, and gives back what room it took; it cannot be written on.</summary>
    public string End() => text.ToStringAndClear();

    private void Add(Filling filling)
    {
        if (filling.Decimals is { } decimals)
        {
            text.AppendFormatted(Shown.Rounded(filling.Number, decimals), Shown.Format(decimals));
        }

        text.AppendLiteral(filling.Words);
    }
}
