using System.Globalization;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// Reads SQLite's five kinds of values as cells: texts by the invariant culture, whole numbers exactly, floating-point
/// numbers only where the dataset says how many decimals they have.
/// </summary>
internal sealed class SqliteCells(ReportingCalendar calendar)
{
    private readonly CellText text = new(NumberStyle.Invariant, calendar);

    /// <summary>Reads a value; null and <see cref="DBNull"/> are empty.</summary>
    /// <exception cref="BenefitMeterException">
    /// A floating-point number stands where nobody said how many decimals it has.
    /// </exception>
    public Cell Read(object? value, ColumnNeed need) => (value, need.Type) switch
    {
        (null or DBNull, _) => Cell.Empty,
        (string written, CellType.Text) => Cell.OfText(written),
        (string written, _) => text.Read(written, need),
        (long whole, CellType.Text) => Cell.OfText(whole.ToString(CultureInfo.InvariantCulture)),
        (long whole, CellType.Number) => Cell.OfNumber(whole),
        (double real, CellType.Number) => CellText.Rounded(real, need),
        (long, _) => Cell.OfUnreadable("an INTEGER"),
        (double, _) => Cell.OfUnreadable("a REAL"),
        _ => Cell.OfUnreadable("a BLOB"),
    };
}
