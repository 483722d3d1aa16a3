using System.Globalization;
using System.Xml;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>
/// Reads a sheet row by row, forward only; only the current row is in memory. Elements are recognised by their local names, which
/// are the same in transitional and strict workbooks.
/// </summary>
internal sealed class SheetReader(Stream sheet, string[] sharedStrings, CellFormat[] formats) : IDisposable
{
    private readonly XmlReader xml = XmlReader.Create(sheet, XmlText.Settings);
    private readonly List<SheetCell> cells = [];

    /// <summary>Gets the current row's number as Excel shows it, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Gets the current row's cells that are not empty, from left to right.</summary>
    public IReadOnlyList<SheetCell> Cells => cells;

    /// <summary>Moves to the next row with a cell that is not empty. Returns false after the last.</summary>
    public bool Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                Row = xml.GetAttribute("r") is { } number ? ParseInteger(number) : Row + 1;
                ReadCells();
                if (cells.Count > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private void ReadCells()
    {
        cells.Clear();
        int column = -1;
        if (xml.IsEmptyElement)
        {
            return;
        }

        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row"))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
                SheetCell cell = ReadCell(column);
                if (cell.Value != SheetValue.Empty)
                {
                    cells.Add(cell);
                }
            }
        }
    }

    private SheetCell ReadCell(int column)
    {
        string type = xml.GetAttribute("t") ?? "n";
        int style = xml.GetAttribute("s") is { } index ? ParseInteger(index) : 0;
        CellFormat format = style < formats.Length ? formats[style] : CellFormat.Number;
        string text = string.Empty;
        bool isFormula = false;
        if (!xml.IsEmptyElement)
        {
            int depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
                {
                    isFormula |= xml.LocalName == "f";
                    text = xml.LocalName switch { "v" => XmlText.OfValue(xml), "is" => XmlText.OfRuns(xml), _ => text };
                }
            }
        }

        return text.Length == 0
            ? new(column, isFormula && type != "str" ? SheetValue.Unsolved : SheetValue.Empty, text, format)
            : Stored(column, type, text, format);
    }

    private SheetCell Stored(int column, string type, string text, CellFormat format) => type switch
    {
        "s" => OfText(column, Shared(ParseInteger(text)), format),
        "str" or "inlineStr" => OfText(column, text, format),
        "d" => new(column, SheetValue.IsoDate, text, format),
        "b" => new(column, SheetValue.Boolean, text, format),
        "e" => new(column, SheetValue.Error, text, format),
        _ => new(column, SheetValue.Number, text, format),
    };

    private string Shared(int index) => index < sharedStrings.Length
        ? sharedStrings[index]
        : throw new InvalidDataException("A cell refers to a text that the workbook does not have.");

    private static int ColumnOf(string reference) =>
        ColumnName.IndexOf(reference) ?? throw new InvalidDataException("A cell has no column.");

    private static int ParseInteger(
        string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new InvalidDataException("A row, style or text has no number.");

    private static SheetCell OfText(int column, string text, CellFormat format) =>
        new(column, text.Length == 0 ? SheetValue.Empty : SheetValue.Text, text, format);
}
