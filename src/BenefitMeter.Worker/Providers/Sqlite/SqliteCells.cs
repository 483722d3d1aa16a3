using System.Globalization;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// Reads SQLite's five types of values as cells: texts by the invariant culture, integers exactly, and floating-point numbers
/// only where the dataset gives the column its decimals.
/// </summary>
internal sealed class SqliteCells(ReportingCalendar calendar)
{
    private readonly CellText text = new(NumberStyle.Invariant, calendar);

    /// <summary>Reads a value. Null and <see cref="DBNull"/> are empty.</summary>
    /// <exception cref="BenefitMeterException">
    /// The value is a floating-point number, and the dataset gives the column no decimals.
    /// </exception>
    public Cell Read(object? value, ColumnNeed need) => (value, need.Type) switch
    {
        (null or DBNull, _) => Cell.Empty,
        (string characters, CellType.Text) => Cell.OfText(characters),
        (string characters, _) => text.Read(characters, need),
        (long whole, CellType.Text) => Cell.OfText(whole.ToString(CultureInfo.InvariantCulture)),
        (long whole, CellType.Number) => Cell.OfNumber(whole),
        (double real, CellType.Number) => CellText.Rounded(real, need),
        (long, _) => Cell.OfUnreadable("an INTEGER"),
        (double, _) => Cell.OfUnreadable("a REAL"),
        _ => Cell.OfUnreadable("a BLOB"),
    };
}
