using BenefitMeter.Worker.Catalogues.Keys;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.Manual;

/// <summary>The keys of a source whose values are typed by people.</summary>
internal static class ManualKeys
{
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required(
            "path", Text, "sti",
            "The CSV file with the values, relative to the catalogue file's folder; * stands for any letters of a name.",
            "CSV-filen med værdierne, regnet fra katalogfilens mappe; * står for vilkårlige tegn i et navn."),
    ];
}
