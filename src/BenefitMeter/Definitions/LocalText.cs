namespace BenefitMeter.Definitions;

/// <summary>A text for people, in Danish and English. A plain string in the catalogue is used for both.</summary>
/// <param name="Danish">The Danish text; never empty.</param>
/// <param name="English">The English text; never empty.</param>
public sealed record LocalText(string Danish, string English)
{
    /// <summary>Creates a text that is the same in both languages.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>Appends another text after a space, such as the second half of a sentence or a further sentence.</summary>
    public LocalText Then(LocalText rest) => new($"{Danish} {rest.Danish}", $"{English} {rest.English}");

    /// <summary>Gets the text in a language.</summary>
    public string In(Language language) => language == Language.Danish ? Danish : English;

    /// <inheritdoc/>
    public override string ToString() => English;
}
