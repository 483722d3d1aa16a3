using BenefitMeter.Worker.Providers.Excel;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

/// <summary>Writes rows as a workbook of text cells; empty cells are left out.</summary>
internal sealed class ExcelFixture : ISourceFixture
{
    private readonly Workspace folder = new();

    public Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        using (var document = SpreadsheetDocument.Create(folder["cases.xlsx"], SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
            workbook.Workbook =
                new Workbook(new Sheets(new Sheet { Name = "Cases", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
            using var writer = OpenXmlWriter.Create(part);
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            Write(writer, 1, columns);
            foreach ((int index, string[] row) in rows.Index())
            {
                Write(writer, (uint)index + 2, row);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return Task.FromResult(ExcelSource.Open(SampleCases.Source("excel", folder.Path, ("path", "cases.xlsx"))));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Write(OpenXmlWriter writer, uint row, IReadOnlyList<string> texts)
    {
        writer.WriteStartElement(new Row { RowIndex = row });
        foreach ((int column, string text) in texts.Index().Where(cell => cell.Item.Length > 0))
        {
            // As Excel itself writes it: XML would make a carriage return a line feed.
            var shown =
                new Text(text.Replace("\r", "_x000D_", StringComparison.Ordinal)) { Space = SpaceProcessingModeValues.Preserve };
            writer.WriteElement(new Cell(new InlineString(shown))
            {
                CellReference = $"{(char)('A' + column)}{row}",
                DataType = CellValues.InlineString,
            });
        }

        writer.WriteEndElement();
    }
}
