using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

/// <summary>
/// Makes a workbook whose rows are given as they stand in its XML, so that every form Excel writes can be tried.
/// </summary>
internal sealed record WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Gets the sheets: name, <c>row</c> elements, and whether it is hidden.</summary>
    public required IReadOnlyList<(string Name, string Rows, bool IsHidden)> Sheets { get; init; }

    /// <summary>Gets the <c>si</c> elements of the shared strings.</summary>
    public string SharedStrings { get; init; } = string.Empty;

    /// <summary>Gets the number formats of styles 1, 2 …: the number of a built-in one, or a code.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Gets whether days are counted from 1904.</summary>
    public bool From1904 { get; init; }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            foreach ((string name, string rows, bool isHidden) in Sheets)
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
                Feed(part, $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
                sheets.Append(new Sheet
                {
                    Name = name,
                    SheetId = (uint)sheets.Count() + 1,
                    Id = workbook.GetIdOfPart(part),
                    State = isHidden ? SheetStateValues.Hidden : null,
                });
            }

            Feed(workbook.AddNewPart<SharedStringTablePart>(), $"<sst xmlns=\"{Main}\">{SharedStrings}</sst>");
            Feed(workbook.AddNewPart<WorkbookStylesPart>(), Styles());
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = From1904 }, sheets);
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }

    private string Styles()
    {
        string[] ids = [.. Formats.Select((format, i) =>
            format.All(char.IsAsciiDigit) ? format : (164 + i).ToString(CultureInfo.InvariantCulture))];
        IEnumerable<string> codes = Formats.Zip(ids).Where(format => format.First != format.Second)
            .Select(format =>
                $"<numFmt numFmtId=\"{format.Second}\" formatCode=\"{System.Security.SecurityElement.Escape(format.First)}\"/>");
        IEnumerable<string> styles = ids.Prepend("0").Select(id => $"<xf numFmtId=\"{id}\"/>");
        return $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(codes)}</numFmts><cellXfs>{string.Concat(styles)}</"
            + "cellXfs></styleSheet>";
    }
}
