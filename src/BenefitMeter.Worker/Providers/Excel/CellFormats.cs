using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Distinguishes numbers, dates and times by a workbook's number formats. Excel stores them all as numbers.</summary>
internal static class CellFormats
{
    /// <summary>Gets the format of every cell style, by the style's index. Empty where the workbook has no styles.</summary>
    public static CellFormat[] Of(Stylesheet? styles)
    {
        Dictionary<uint, CellFormat> custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => format.Key, format => OfCode(format.Last().FormatCode?.Value ?? string.Empty));
        return
        [
            .. (styles?.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? [])
                .Select(style => style.NumberFormatId?.Value ?? 0)
                .Select(id => custom.TryGetValue(id, out CellFormat format) ? format : OfBuiltIn(id)),
        ];
    }

    /// <summary>
    /// Gets the format of a format code. Letters of a date or time count outside quotes where they are not escaped. Inside
    /// brackets they count only as elapsed time, such as <c>[h]:mm</c> (not <c>[Red]</c> or <c>[$-406]</c>).
    /// </summary>
    public static CellFormat OfCode(string code)
    {
        var found = CellFormat.Number;
        for (int i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = EndOf(code, i, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    int end = EndOf(code, i, ']');
                    found = IsElapsed(code.AsSpan(i + 1, Math.Max(0, end - i - 1))) ? CellFormat.Time : found;
                    i = end;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    return CellFormat.Time;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' when found == CellFormat.Number:
                    found = CellFormat.Date;
                    break;
            }
        }

        return found;
    }

    private static CellFormat OfBuiltIn(uint id) => id switch
    {
        >= 14 and <= 17 => CellFormat.Date,
        (>= 18 and <= 22) or (>= 45 and <= 47) => CellFormat.Time,
        _ => CellFormat.Number,
    };

    private static int EndOf(string code, int start, char mark) =>
        code.IndexOf(mark, start + 1) is var end and >= 0 ? end : code.Length;

    private static bool IsElapsed(ReadOnlySpan<char> bracket) =>
        !bracket.IsEmpty && (!bracket.ContainsAnyExcept('h', 'H') || !bracket.ContainsAnyExcept('m', 'M')
            || !bracket.ContainsAnyExcept('s', 'S'));
}
