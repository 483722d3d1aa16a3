using BenefitMeter.Worker.Catalogues.Keys;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>The keys of a source that is a drop of Excel workbooks.</summary>
internal static class ExcelKeys
{
    /// <summary>Gets the keys, in the order in which documents list them.</summary>
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required(
            "path", Text, "sti",
            "The workbooks (.xlsx), relative to the catalogue file's folder; * matches any characters of a file name.",
            "Projektmapperne (.xlsx), relativt til katalogfilens mappe; * står for vilkårlige tegn i et filnavn."),
        Key(
            "take", Choice("all", "newest"), "udvalg", "Which of the workbooks are read.",
            "Hvilke af projektmapperne der læses.", "all"),
        Key("sheet", Text, "ark", "The sheet that is read.", "Det ark, der læses.", "the first that is not hidden"),
        Key(
            "header", TrueOrFalse, "overskrift",
            "Whether a row names the columns; without it they are called A, B, C as Excel shows them.",
            "Om en række navngiver kolonnerne; uden hedder de A, B, C, som Excel viser dem.", "true"),
        Key(
            "header-row", Integer(1, 1_048_576), "overskriftsrække",
            "The row that names the columns; rows above it are skipped.",
            "Den række, der navngiver kolonnerne; rækker over den springes over.", "1"),
        Key("culture", Choice("invariant", "da-DK"), "talformat",
            "How numbers and dates that are stored as text are written: 1234.5 and 2025-09-01, or 1.234,5 and 01.09.2025.",
            "Hvordan tal og datoer, der er gemt som tekst, skrives: 1234.5 og 2025-09-01, eller 1.234,5 og 01.09.2025.",
            "invariant"),
    ];
}
