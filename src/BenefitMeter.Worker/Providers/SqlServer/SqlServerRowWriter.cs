using System.Data;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// Writes the cells of a row to the table that SQL Server's bulk copy sends, and refuses those that do not fit.
/// </summary>
/// <param name="place">The database's name in messages.</param>
/// <param name="columns">The columns, in the order of the cells.</param>
/// <param name="row">The row.</param>
internal sealed class SqlServerRowWriter(string place, IReadOnlyList<SqlServerColumn> columns, DataRow row) : IRowWriter
{
    private int index;

    /// <summary>Gets the row.</summary>
    public DataRow Row => row;

    /// <inheritdoc/>
    public void Text(string? text) => Add(text, text is null ? null : columns[index].Refuse(text));

    /// <inheritdoc/>
    public void Integer(long? number) => Add(number, number is { } integer ? columns[index].Refuse(integer) : null);

    /// <inheritdoc/>
    public void Number(decimal? number) => Add(number, number is { } value ? columns[index].Refuse(value) : null);

    /// <inheritdoc/>
    public void Day(DateOnly? day) => Add(day?.ToDateTime(TimeOnly.MinValue), null);

    /// <inheritdoc/>
    public void Moment(DateTimeOffset? moment) => Add(moment?.UtcDateTime, null);

    private void Add(object? value, StoreFailure? refusal)
    {
        if ((refusal ?? (value is null ? columns[index].RefuseEmpty() : null)) is { } failure)
        {
            throw failure.At(place, null);
        }

        row[index++] = value ?? DBNull.Value;
    }
}
