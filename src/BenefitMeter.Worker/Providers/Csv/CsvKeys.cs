using BenefitMeter.Worker.Catalogues.Keys;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>The keys of a source that is a drop of CSV files.</summary>
internal static class CsvKeys
{
    /// <summary>Gets the keys, in the order in which documents list them.</summary>
    public static IReadOnlyList<KeyDescription> All { get; } =
    [
        Required(
            "path", Text, "sti",
            "The files, relative to the catalogue file's folder; * matches any characters of a file name.",
            "Filerne, relativt til katalogfilens mappe; * står for vilkårlige tegn i et filnavn."),
        Key("take", Choice("all", "newest"), "udvalg", "Which of the files are read.", "Hvilke af filerne der læses.", "all"),
        .. Format,
    ];

    /// <summary>Gets the keys of the format of a delimited text.</summary>
    public static IReadOnlyList<KeyDescription> Format =>
    [
        Key("delimiter", Choice(",", ";", "\t", "|"), "skilletegn", "What separates cells; a tab is written \"\\t\".",
            "Det, der adskiller celler; en tabulator skrives \"\\t\".", ",; with da-DK ;"),
        Key("culture", Choice("invariant", "da-DK"), "talformat",
            "How numbers and dates are written: 1234.5 and 2025-09-01, or 1.234,5 and 01.09.2025.",
            "Hvordan tal og datoer skrives: 1234.5 og 2025-09-01, eller 1.234,5 og 01.09.2025.", "invariant"),
        Key("encoding", Choice("utf-8", "windows-1252", "iso-8859-1", "utf-16"), "tegnsæt", "How characters are stored.",
            "Hvordan tegn er gemt.", "utf-8"),
        Key(
            "header", TrueOrFalse, "overskrift",
            "Whether the first line names the columns; without it they are called column1, column2 and so on.",
            "Om første linje navngiver kolonnerne; uden hedder de column1, column2 osv.", "true"),
        Key("quote", Text, "citationstegn", "What encloses cells with delimiters or line breaks.",
            "Det, der omslutter celler med skilletegn eller linjeskift.", "\""),
    ];
}
