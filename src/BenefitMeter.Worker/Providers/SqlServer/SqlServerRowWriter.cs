using System.Data;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Writes the cells of a row to the table that SQL Server's bulk copy sends.</summary>
internal sealed class SqlServerRowWriter(StoreSession session, DataRow row) : IRowWriter
{
    private int index;

    /// <summary>Gets the row.</summary>
    public DataRow Row => row;

    /// <inheritdoc/>
    public void Text(string? text) => Add(text);

    /// <inheritdoc/>
    public void Integer(long? number) => Add(number);

    /// <inheritdoc/>
    public void Number(decimal? number) => Add(number);

    /// <inheritdoc/>
    public void Day(DateOnly? day) => Add(day);

    /// <inheritdoc/>
    public void Moment(DateTimeOffset? moment) => Add(moment);

    private void Add(object? value) => row[index++] = session.Written(value);
}
