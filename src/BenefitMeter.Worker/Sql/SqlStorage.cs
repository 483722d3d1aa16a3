namespace BenefitMeter.Worker.Sql;

/// <summary>What a database says that a column of a query holds.</summary>
internal enum SqlStorage
{
    /// <summary>Anything, because the database gives every cell a type of its own.</summary>
    Any,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole numbers of at most 64 bits.</summary>
    Whole,

    /// <summary>Exact numbers, perhaps of more digits than a decimal holds.</summary>
    Exact,

    /// <summary>Floating-point numbers.</summary>
    Floating,

    /// <summary>Dates without a time of day.</summary>
    Day,

    /// <summary>Dates with a time of day that says nothing of its zone.</summary>
    Time,

    /// <summary>Moments: the zone or offset is known.</summary>
    Moment,

    /// <summary>Something else, which can be read as text only.</summary>
    Other,
}
