using BenefitMeter.Definitions;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>The failures of files that are not workbooks, or not the right ones.</summary>
internal static class WorkbookFailure
{
    private static readonly LocalText SaveAs = new(
        "Åbn den i Excel, og gem den som Excel-projektmappe (*.xlsx) uden adgangskode.",
        "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.");

    /// <summary>
    /// Checks a file's first bytes. Null where it may be a workbook. Afterwards the stream is at its beginning again.
    /// </summary>
    public static BenefitMeterException? FromSignature(DropFile file, Stream stream)
    {
        Span<byte> first = stackalloc byte[512];
        first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        ReadOnlySpan<byte> text = first.TrimStart("\uFEFF \t\r\n"u8);
        return first switch
        {
            _ when first.StartsWith("PK"u8) => null,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Of(file, new(
                "er en gammel Excel-projektmappe (.xls) eller en med adgangskode",
                "is an old Excel workbook (.xls), or one with a password"),
                SaveAs),
            _ when text.StartsWith("<"u8) => Of(file, new(
                "er en webside eller XML med en projektmappes navn", "is a web page or XML with the name of a workbook"),
                SaveAs),
            [] => Of(file, new("er tom", "is empty"), new("Få den eksporteret igen.", "Have it exported again.")),
            _ => Of(file, new("er ikke en Excel-projektmappe", "is not an Excel workbook"), new(
                "Få den eksporteret som .xlsx; er den tekst, så læs den med provider: csv.",
                "Have it exported as .xlsx; if it is text, read it with provider: csv.")),
        };
    }

    /// <summary>Gets the failure of a workbook that is cut short or inconsistent.</summary>
    public static BenefitMeterException Damaged(DropFile file, Exception inner)
    {
        string message = inner.Message.TrimEnd('.');
        return Of(
            file, new($"kan ikke læses som en Excel-projektmappe: {message}", $"cannot be read as an Excel workbook: {message}"),
            new(
                "Få den eksporteret igen, eller åbn den i Excel og gem den.",
                "Have it exported again, or open it in Excel and save it."),
            inner);
    }

    /// <summary>Gets the failure of a missing sheet.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">The sheet's name; null where the first visible sheet was wanted.</param>
    /// <param name="found">The names of the workbook's sheets.</param>
    public static BenefitMeterException NoSheet(DropFile file, string? sheet, IReadOnlyList<string> found)
    {
        string there = string.Join(", ", found);
        return sheet is null
            ? Of(
                file, new("har intet synligt ark med celler", "has no visible sheet with cells"),
                new("Skriv arkets navn: sheet: NAVN under kilden.", "Write the sheet's name: sheet: NAME under the source."))
            : Of(
                file, new($"har intet ark '{sheet}'; arkene er {there}", $"has no sheet '{sheet}'; it has {there}"),
                Suggestion.After(
                    new("Skriv arkets navn, som Excel viser det.", "Write the sheet's name as Excel shows it."), sheet, found));
    }

    private static BenefitMeterException Of(DropFile file, LocalText what, LocalText next, Exception? inner = null) =>
        new(FailureKind.Source, new($"Filen {file.Path} {what.Danish}.", $"The file {file.Path} {what.English}."), next, inner);
}
