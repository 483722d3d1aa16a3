using BenefitMeter.Worker.Catalogues.Keys;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.Manual;

/// <summary>The keys of a source whose values are typed by people.</summary>
internal static class ManualKeys
{
    /// <summary>Gets the keys, in the order in which documents list them.</summary>
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required(
            "path", Text, "sti",
            "The CSV file with the values, relative to the catalogue file's folder; * matches any characters of a file name.",
            "CSV-filen med værdierne, relativt til katalogfilens mappe; * står for vilkårlige tegn i et filnavn."),
    ];
}
