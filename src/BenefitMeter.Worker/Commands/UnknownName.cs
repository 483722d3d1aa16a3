using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands;

/// <summary>The failure of a command that names something the catalogue does not have.</summary>
internal static class UnknownName
{
    /// <summary>Makes the failure, with the nearest name there is.</summary>
    public static BenefitMeterException Of(string name, Catalogue catalogue)
    {
        string[] known = [.. catalogue.Indicators.Keys.Order(StringComparer.Ordinal)];
        string? near = Suggestion.For(name, known);
        return new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText($"Der er ingen indikator '{name}' i kataloget.", $"There is no indicator '{name}' in the catalogue."),
            near is null
                ? new LocalText($"Der er: {string.Join(", ", known)}.", $"There are: {string.Join(", ", known)}.")
                : new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?"));
    }
}
