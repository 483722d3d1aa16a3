using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands;

/// <summary>The failure of a command that names something that does not exist.</summary>
internal static class UnknownName
{
    // More would fill the screen.
    private const int Listed = 40;

    /// <summary>Creates the failure for an indicator that is not in the catalogue.</summary>
    public static BenefitMeterException Failure(string name, Catalogue catalogue) => Failure(
        new LocalText($"Der er ingen indikator '{name}' i kataloget.", $"There is no indicator '{name}' in the catalogue."),
        name, catalogue.Indicators.Keys);

    /// <summary>Creates the failure for a unit that does not exist.</summary>
    public static BenefitMeterException UnitFailure(string name, IEnumerable<string> known) => Failure(
        new LocalText($"Der er ingen enhed '{name}'.", $"There is no unit '{name}'."), name, known);

    /// <summary>Creates the failure. Its hint suggests the nearest name, or lists all names if none is near.</summary>
    /// <param name="what">The message.</param>
    /// <param name="name">The name as it was written.</param>
    /// <param name="known">The names that exist.</param>
    public static BenefitMeterException Failure(LocalText what, string name, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct().Order(StringComparer.Ordinal)];
        return new BenefitMeterException(
            FailureKind.Catalogue, what,
            Suggestion.For(name, names) is { } near
                ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                : new LocalText($"Vælg en af disse: {List(names)}.", $"Choose one of: {List(names)}."));
    }

    private static string List(string[] names) =>
        string.Join(", ", names.Take(Listed).Concat(names.Length > Listed ? ["…"] : []));
}
