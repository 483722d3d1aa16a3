using System.Xml;
using BenefitMeter.Worker.Sources;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Finds the sheet to read in a workbook, and opens it with the texts and formats that its cells refer to.</summary>
internal static class WorkbookSheet
{
    /// <summary>Reads a sheet.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">The sheet's name; null for the first sheet that is not hidden.</param>
    /// <param name="read">Receives the sheet's name, its rows, and whether its days are counted from 1904-01-01.</param>
    /// <exception cref="BenefitMeterException">The file is not a workbook, is damaged, or has no such sheet.</exception>
    public static void Read(DropFile file, string? sheet, Action<string, SheetReader, bool> read)
    {
        using FileStream stream = file.Open();
        if (WorkbookFailure.FromSignature(file, stream) is { } failure)
        {
            throw failure;
        }

        try
        {
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
            WorkbookPart workbook = document.WorkbookPart ?? throw new InvalidDataException("It contains no workbook.");
            (string name, WorksheetPart part) = Find(file, workbook, sheet);
            using Stream cells = part.GetStream(FileMode.Open, FileAccess.Read);
            using var rows = new SheetReader(cells, Strings(workbook), CellFormats.Of(workbook.WorkbookStylesPart?.Stylesheet));
            read(name, rows, workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false);
        }
        catch (Exception exception)
            when (exception is OpenXmlPackageException or XmlException or FormatException or InvalidDataException)
        {
            throw WorkbookFailure.Damaged(file, exception);
        }
    }

    private static (string Name, WorksheetPart Part) Find(DropFile file, WorkbookPart workbook, string? sheet)
    {
        var sheets = (workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
            .Select(each => (
                Name: each.Name?.Value ?? string.Empty,
                IsHidden: each.State is { } state && state.Value != SheetStateValues.Visible,
                Part: workbook.TryGetPartById(each.Id?.Value ?? string.Empty, out OpenXmlPart? part)
                    ? part as WorksheetPart
                    : null))
            .Where(each => each.Part is not null).ToList();
        var found = sheets.FirstOrDefault(each => sheet is null ? !each.IsHidden : each.Name == sheet);
        return found.Part is { } cells
            ? (found.Name, cells)
            : throw WorkbookFailure.NoSheet(file, sheet, [.. sheets.Select(each => each.Name)]);
    }

    private static string[] Strings(WorkbookPart workbook)
    {
        using Stream? table = workbook.SharedStringTablePart?.GetStream(FileMode.Open, FileAccess.Read);
        return XmlText.SharedStrings(table);
    }
}
