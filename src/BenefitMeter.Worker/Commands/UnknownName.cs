using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands;

/// <summary>The failure of a command that names something that is not there.</summary>
internal static class UnknownName
{
    /// <summary>Makes the failure of an indicator that the catalogue does not have.</summary>
    public static BenefitMeterException Failure(string name, Catalogue catalogue) => Failure(
        new LocalText($"Der er ingen indikator '{name}' i kataloget.", $"There is no indicator '{name}' in the catalogue."),
        name, catalogue.Indicators.Keys);

    /// <summary>Makes the failure of a unit that is not there.</summary>
    public static BenefitMeterException UnitFailure(string name, IEnumerable<string> known) => Failure(
        new LocalText($"Der er ingen enhed '{name}'.", $"There is no unit '{name}'."), name, known);

    /// <summary>Makes the failure, with the nearest name there is.</summary>
    public static BenefitMeterException Failure(LocalText what, string name, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct().Order(StringComparer.Ordinal)];
        return new BenefitMeterException(
            FailureKind.Catalogue, what,
            Suggestion.For(name, names) is { } near
                ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                : new LocalText($"Der er: {string.Join(", ", names)}.", $"There are: {string.Join(", ", names)}."));
    }
}
