using System.Data.Common;
using System.Globalization;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// A row of the reporting database, read cell by cell, on every engine the same: by the column where a table's columns were
/// asked for, else by place. A column that was not asked for reads as one that is null.
/// </summary>
/// <param name="reader">Where it is read.</param>
/// <param name="dialect">How its cells are read.</param>
/// <param name="places">
/// The place of each of a table's columns, -1 where it was not asked for; null where rows have no table.
/// </param>
internal readonly struct StoredRow(DbDataReader reader, StoreDialect dialect, int[]? places = null)
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

    /// <summary>Gets a cell by what its column contains: text, long, decimal, day, moment or null.</summary>
    public object? Value(int index, ColumnKind kind) => kind switch
    {
        ColumnKind.Decimal => Number(index),
        ColumnKind.Day => Day(index),
        ColumnKind.Moment => Moment(index),
        _ => Cell(index),
    };

    /// <summary>Gets a text; null where there is none.</summary>
    public string? Text(Column column) => PlaceOf(column) is >= 0 and var place ? Text(place) : null;

    /// <summary>Gets a whole number; 0 where there is none.</summary>
    public long Integer(Column column) => PlaceOf(column) is >= 0 and var place ? Integer(place) : 0;

    /// <summary>Gets whether a flag is set.</summary>
    public bool Flag(Column column) => Integer(column) != 0;

    /// <summary>Gets an exact number; null where there is none.</summary>
    public decimal? Number(Column column) => PlaceOf(column) is >= 0 and var place ? Number(place) : null;

    /// <summary>Gets a day; null where there is none.</summary>
    public DateOnly? Day(Column column) => PlaceOf(column) is >= 0 and var place ? Day(place) : null;

    /// <summary>Gets a moment; null where there is none.</summary>
    public DateTimeOffset? Moment(Column column) => PlaceOf(column) is >= 0 and var place ? Moment(place) : null;

    /// <summary>Gets what a word stands for; null where there is none.</summary>
    public T? Word<T>(Column column)
        where T : struct, Enum => Text(column) is { } word ? EnumCode<T>.Parse(word) : null;

    private int PlaceOf(Column column) => places![column.Index];
}
