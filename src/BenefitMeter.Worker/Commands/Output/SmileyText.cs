using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>A smiley that also a black-and-white terminal and a screen reader can tell: face and word.</summary>
internal static class SmileyText
{
    /// <summary>Gets what stands where a figure is hidden.</summary>
    public static DisplayValue Hidden { get; } = new(null, "•");

    /// <summary>Gets the text of a stored status; null has no smiley.</summary>
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
