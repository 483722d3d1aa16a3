using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>The text of a smiley, as face and word, so that it needs no colour and a screen reader can read it.</summary>
internal static class SmileyText
{
    /// <summary>Gets the value printed for a hidden figure (rule C9.7): a dot for people, null for machines.</summary>
    public static DisplayValue Hidden { get; } = new(null, "•");

    /// <summary>Returns the text of the stored code of a status; a dash if it is null.</summary>
    public static DisplayValue Of(string? status, Language language) => new(status, (status, language) switch
    {
        ("green", Language.Danish) => ":-) Grøn",
        ("green", _) => ":-) Green",
        ("yellow", Language.Danish) => ":-| Gul",
        ("yellow", _) => ":-| Yellow",
        ("red", Language.Danish) => ":-( Rød",
        ("red", _) => ":-( Red",
        ("grey", Language.Danish) => "Grå",
        ("grey", _) => "Grey",
        _ => "–",
    });
}
