namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// Takes rows on their way into a table, cell by cell in the order of its columns; every engine in its own way. A null is NULL in
/// any column.
/// </summary>
internal interface IRowWriter
{
    /// <summary>Takes a text.</summary>
    void Text(string? text);

    /// <summary>Takes a whole number.</summary>
    void Integer(long? number);

    /// <summary>Takes an exact number.</summary>
    void Number(decimal? number);

    /// <summary>Takes a day.</summary>
    void Day(DateOnly? day);

    /// <summary>Takes a moment.</summary>
    void Moment(DateTimeOffset? moment);

    /// <summary>Takes a value of any of these kinds.</summary>
    void Value(object? value)
    {
        switch (value)
        {
            case null or string:
                Text((string?)value);
                break;
            case int or long:
                Integer(Convert.ToInt64(value, null));
                break;
            case decimal number:
                Number(number);
                break;
            case DateOnly day:
                Day(day);
                break;
            case DateTimeOffset moment:
                Moment(moment);
                break;
            default:
                throw new ArgumentException($"A column cannot have a value of type {value.GetType().Name}.", nameof(value));
        }
    }
}

/// <summary>Gives the cells of a row, one for each column.</summary>
internal delegate void WriteCells(IRowWriter cells);
