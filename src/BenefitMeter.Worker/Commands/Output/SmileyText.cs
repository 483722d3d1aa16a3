using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Pages;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>The text of a smiley, as face and word, so that it needs no colour and a screen reader can read it.</summary>
internal static class SmileyText
{
    /// <summary>Gets the value printed for a hidden figure (rule C9.7): a dot for people, null for machines.</summary>
    public static DisplayValue Hidden { get; } = new(null, "•");

    /// <summary>Returns the text of the stored code of a status; a dash if it is null.</summary>
    public static DisplayValue Of(string? status, Language language) => new(
        status,
        JudgingWords.Status.TryParse(status, out Status colour)
            ? Smiley.Mouth(colour) + JudgingWords.Status.Label(colour, language)
            : "–");
}
