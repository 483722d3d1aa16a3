using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Words;

/// <summary>A word as it is stored, and as people read it.</summary>
/// <param name="Code">The stored word: English letters, digits and hyphens.</param>
/// <param name="Danish">The Danish label.</param>
/// <param name="English">The English label.</param>
internal sealed record Word(string Code, string Danish, string English)
{
    private readonly string? inPlans;

    /// <summary>Creates a word with the labels of a text.</summary>
    public Word(string code, LocalText label)
        : this(code, label.Danish, label.English)
    {
    }

    /// <summary>Gets the heading above everything that has the word; null where there is none.</summary>
    public LocalText? Heading { get; init; }

    /// <summary>Gets the letter on a light, the same in both languages; null where there is none.</summary>
    public string? Letter { get; init; }

    /// <summary>
    /// Gets the Danish word in tables of plans and in corrections of reports. Default the Danish label in lower case.
    /// </summary>
    public string InPlans
    {
        get => inPlans ?? Danish.ToLowerInvariant();
        init => inPlans = value;
    }

    /// <summary>Creates a word whose labels are a name of the engine with a capital letter.</summary>
    public static Word Titled(string code, LocalText name) => new(code, Capital(name.Danish), Capital(name.English));

    /// <summary>Gets the label in a language.</summary>
    public string In(Language language) => language == Language.Danish ? Danish : English;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
