using System.Data.Common;
using System.Globalization;

namespace BenefitMeter.Worker.Reporting;

/// <summary>A row of the reporting database, read cell by cell, on every engine the same.</summary>
/// <param name="reader">Where it is read.</param>
/// <param name="dialect">How its cells are read.</param>
internal readonly struct StoredRow(DbDataReader reader, StoreDialect dialect)
{
    /// <summary>Gets a cell as commands print it: text, long, decimal or null; dates and moments are text.</summary>
    public object? Cell(int column) => dialect.Read(reader, column) is var cell && cell is DBNull ? null : cell;

    /// <summary>Gets a text; null where there is none.</summary>
    public string? Text(int column) => (string?)Cell(column);

    /// <summary>Gets a whole number; 0 where there is none.</summary>
    public long Integer(int column) => Convert.ToInt64(Cell(column), CultureInfo.InvariantCulture);

    /// <summary>Gets whether a flag is set.</summary>
    public bool Flag(int column) => Integer(column) != 0;

    /// <summary>Gets an exact number; null where there is none.</summary>
    public decimal? Number(int column) => Cell(column) switch
    {
        null => null,
        string text => StoredText.ToDecimal(text),
        object number => Convert.ToDecimal(number, CultureInfo.InvariantCulture),
    };

    /// <summary>Gets a day; null where there is none.</summary>
    public DateOnly? Day(int column) => Text(column) is { } text ? StoredText.ToDay(text) : null;

    /// <summary>Gets a moment; null where there is none.</summary>
    public DateTimeOffset? Moment(int column) => Text(column) is { } text ? StoredText.ToMoment(text) : null;
}
