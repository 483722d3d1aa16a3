namespace BenefitMeter.Definitions;

/// <summary>A text for people in Danish and English; a plain string in the catalogue serves both.</summary>
/// <param name="Danish">The Danish text, never empty.</param>
/// <param name="English">The English text, never empty.</param>
public sealed record LocalText(string Danish, string English)
{
    /// <summary>Makes a text that reads the same in both languages.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>Makes a text that goes on with another after a space, such as the rest of a sentence or a further one.</summary>
    public LocalText Then(LocalText rest) => new($"{Danish} {rest.Danish}", $"{English} {rest.English}");

    /// <summary>Gets the text in a language.</summary>
    public string In(Language language) => language == Language.Danish ? Danish : English;

    /// <inheritdoc/>
    public override string ToString() => English;
}
