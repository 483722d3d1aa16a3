using BenefitMeter.Worker.Reporting;
using Npgsql;
using NpgsqlTypes;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>
/// Writes the cells of a row to a binary COPY, each by its own type and directly to the driver's buffer. Boxed and awaited one by
/// one, they took a third more of the worker's processor time.
/// </summary>
/// <param name="copy">The COPY operation.</param>
/// <param name="types">The names of the columns' types, in the order of the cells.</param>
internal sealed class PostgreSqlRowWriter(NpgsqlBinaryImporter copy, string[] types) : IRowWriter
{
    private int index;

    /// <summary>Starts a row.</summary>
    public void Start() => index = 0;

    /// <inheritdoc/>
    public void Text(string? text)
    {
        index++;
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text, NpgsqlDbType.Text);
        }
    }

    /// <inheritdoc/>
    public void Integer(long? number)
    {
        string type = types[index++];
        if (number is not { } whole)
        {
            copy.WriteNull();
        }
        else if (type == "smallint")
        {
            copy.Write(checked((short)whole), NpgsqlDbType.Smallint);
        }
        else if (type == "integer")
        {
            copy.Write(checked((int)whole), NpgsqlDbType.Integer);
        }
        else if (type == "bigint")
        {
            copy.Write(whole, NpgsqlDbType.Bigint);
        }
        else
        {
            copy.Write((decimal)whole, NpgsqlDbType.Numeric);
        }
    }

    /// <inheritdoc/>
    public void Number(decimal? number) => Write(number, NpgsqlDbType.Numeric);

    /// <inheritdoc/>
    public void Day(DateOnly? day) => Write(day, NpgsqlDbType.Date);

    /// <inheritdoc/>
    public void Moment(DateTimeOffset? moment) => Write(moment?.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    private void Write<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        index++;
        if (value is { } cell)
        {
            copy.Write(cell, type);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
