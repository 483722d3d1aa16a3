using System.Globalization;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>
/// Reads the cells of a workbook as the types of their columns. A number is read from the decimal text in the file. A cell of
/// another type, such as a number without a date format in a date column, is unreadable; nothing is guessed.
/// </summary>
/// <param name="text">Reads cells that are stored as text.</param>
/// <param name="from1904">Whether the workbook counts its days from 1904-01-01.</param>
internal sealed class CellReader(CellText text, bool from1904)
{
    /// <summary>Reads a cell.</summary>
    public Cell Read(SheetCell cell, ColumnNeed need) => (cell.Value, need.Type) switch
    {
        (SheetValue.Empty, _) => Cell.Empty,
        (SheetValue.Error, _) => Cell.OfUnreadable($"the error {cell.Text}"),
        (SheetValue.Unsolved, _) => Cell.OfUnreadable("a formula without a result; open and save the workbook in Excel"),
        (SheetValue.Number, _) => OfNumber(cell, need),
        (SheetValue.Boolean, CellType.Text) => Cell.OfText(cell.Text == "1" ? "true" : "false"),
        (SheetValue.Boolean, _) => Cell.OfUnreadable("TRUE or FALSE"),
        (_, CellType.Text) => Cell.OfText(cell.Text),
        (SheetValue.IsoDate, CellType.Number) => Cell.OfUnreadable("a date"),
        _ => text.Read(cell.Text, need),
    };

    private Cell OfNumber(SheetCell cell, ColumnNeed need) =>
        !decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? Cell.OfUnreadable(CellShape.Of(cell.Text))
        : (cell.Format, need.Type) switch
        {
            (CellFormat.Number, CellType.Number) => Cell.OfNumber(Rounded(number, need.Decimals)),
            (CellFormat.Number, CellType.Date) => Cell.OfUnreadable("a number that is not formatted as a date"),
            (CellFormat.Number, _) =>
                Cell.OfText(number.ToString("0.############################", CultureInfo.InvariantCulture)),
            (_, CellType.Number) => Cell.OfUnreadable("a date"),
            _ => OfDate(SerialDate.Of(number, from1904, withTime: cell.Format == CellFormat.Time), need),
        };

    private Cell OfDate(WrittenTime? written, ColumnNeed need) =>
        written is not { } date ? Cell.OfUnreadable("a time without a date, or a day that no calendar has")
        : need.Type == CellType.Text ? Cell.OfText(Iso(date))
        : text.Place(date, need.Meaning) ?? Cell.OfUnreadable("a time without an offset");

    private static decimal Rounded(decimal number, int? decimals) =>
        decimals is { } digits ? Math.Round(number, digits, MidpointRounding.AwayFromZero) : number;

    private static string Iso(WrittenTime date) => date.Time is { } time
        ? date.Day.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture)
        : date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
