using System.Data.Common;
using System.Globalization;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// A column that rows are copied to. It refuses a value that does not fit, because the driver's own refusal names neither the
/// table nor the width, and quotes the value (decision 0070).
/// </summary>
/// <param name="table">The table.</param>
/// <param name="column">The column, as the server describes it.</param>
internal sealed class SqlServerColumn(string table, DbColumn column)
{
    private const int MostDigits = 28;

    private readonly (decimal Least, decimal Most) range = RangeOf(column);

    /// <summary>Gets the name.</summary>
    public string Name => column.ColumnName;

    /// <summary>Gets the type of its values.</summary>
    public Type Type => column.DataType!;

    /// <summary>Gets the reason why a text does not fit; null where it does.</summary>
    public StoreFailure? Refuse(string text) => column.ColumnSize is { } width && text.Length > width
        ? SqlServerStoreFailure.TooLong(table, Name, text.Length, width)
        : null;

    /// <summary>Gets the reason why a number does not fit; null where it does.</summary>
    public StoreFailure? Refuse(decimal number)
    {
        decimal stored = decimal.Truncate(
            Type == typeof(decimal)
                ? decimal.Round(number, column.NumericScale ?? 0, MidpointRounding.AwayFromZero)
                : number);
        return stored < range.Least || stored > range.Most ? SqlServerStoreFailure.TooLarge(table, Name) : null;
    }

    /// <summary>Gets the reason why the column cannot be empty; null where it can.</summary>
    public StoreFailure? RefuseEmpty() => column.AllowDBNull == false ? SqlServerStoreFailure.Lacking(table, Name) : null;

    private static (decimal Least, decimal Most) RangeOf(DbColumn column)
    {
        if (column.DataType == typeof(short))
        {
            return (short.MinValue, short.MaxValue);
        }

        if (column.DataType == typeof(int))
        {
            return (int.MinValue, int.MaxValue);
        }

        if (column.DataType != typeof(decimal))
        {
            return (long.MinValue, long.MaxValue);
        }

        // A decimal has no more digits than a column of the reporting database has before the point.
        int digits = Math.Min((column.NumericPrecision ?? MostDigits) - (column.NumericScale ?? 0), MostDigits);
        decimal most = decimal.Parse("0" + new string('9', digits), CultureInfo.InvariantCulture);
        return (-most, most);
    }
}
