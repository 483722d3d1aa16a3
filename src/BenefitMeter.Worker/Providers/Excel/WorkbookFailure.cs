using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>The failures of files that are no workbooks, or not the ones that were meant.</summary>
internal static class WorkbookFailure
{
    private const string SaveAs = "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.";

    /// <summary>Looks at a file's first bytes; null where it may be a workbook. Afterwards the stream stands at its beginning.</summary>
    public static BenefitMeterException? OfSignature(DropFile file, Stream stream)
    {
        Span<byte> first = stackalloc byte[512];
        first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        ReadOnlySpan<byte> text = first.TrimStart("\uFEFF \t\r\n"u8);
        return first switch
        {
            _ when first.StartsWith("PK"u8) => null,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Of(file, "is an old Excel workbook (.xls), or one with a password", SaveAs),
            _ when text.StartsWith("<"u8) => Of(file, "is a web page or XML under the name of a workbook", SaveAs),
            [] => Of(file, "is empty", "Have it exported anew."),
            _ => Of(file, "is no Excel workbook", "Have it exported as .xlsx; if it is text, read it with provider: csv."),
        };
    }

    /// <summary>A workbook that breaks off or contradicts itself.</summary>
    public static BenefitMeterException Damaged(DropFile file, Exception inner) => Of(
        file, $"cannot be read as an Excel workbook: {inner.Message.TrimEnd('.')}", "Have it exported anew, or open it in Excel and save it.", inner);

    /// <summary>A sheet that is not there.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">The sheet's name; null where any would have done.</param>
    /// <param name="found">The sheets that are there.</param>
    public static BenefitMeterException NoSheet(DropFile file, string? sheet, IReadOnlyList<string> found)
    {
        string suggestion = sheet is not null && Suggestion.For(sheet, found) is { } near ? $" Did you mean '{near}'?" : string.Empty;
        return sheet is null
            ? Of(file, "has no sheet of cells that is not hidden", "Write the sheet's name: sheet: NAME under the source.")
            : Of(file, $"has no sheet '{sheet}'; it has {string.Join(", ", found)}", $"Write the sheet's name as Excel shows it.{suggestion}");
    }

    private static BenefitMeterException Of(DropFile file, string what, string hint, Exception? inner = null) =>
        new(FailureKind.Source, $"The file {file.Path} {what}.", hint, inner);
}
