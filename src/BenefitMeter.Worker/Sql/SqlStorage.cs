namespace BenefitMeter.Worker.Sql;

/// <summary>The type of a query's column, as the database reports it.</summary>
internal enum SqlStorage
{
    /// <summary>Any type, because in this database every cell has a type of its own.</summary>
    Any,

    /// <summary>Text.</summary>
    Text,

    /// <summary>
    /// Text of a width that the database works faster with than with text of any length, where it makes that difference.
    /// </summary>
    ShortText,

    /// <summary>Whole numbers of at most 64 bits.</summary>
    Whole,

    /// <summary>Exact numbers, possibly with more digits than a decimal has.</summary>
    Exact,

    /// <summary>Floating-point numbers.</summary>
    Floating,

    /// <summary>Dates without a time of day.</summary>
    Day,

    /// <summary>Dates with a time of day, without a time zone or offset.</summary>
    Time,

    /// <summary>Dates with a time of day and an offset, which makes them moments.</summary>
    Moment,

    /// <summary>Bytes. They can be read as text only, where the database has them as a type of their own.</summary>
    Binary,

    /// <summary>Any other type. It can be read as text only.</summary>
    Other,
}
