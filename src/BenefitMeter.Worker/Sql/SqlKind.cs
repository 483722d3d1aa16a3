namespace BenefitMeter.Worker.Sql;

/// <summary>What the cells of a column are read as. A dialect has its tokens by kind.</summary>
internal enum SqlKind
{
    /// <summary>Text, compared ordinally.</summary>
    Text,

    /// <summary>An exact number.</summary>
    Number,

    /// <summary>A local date or date and time.</summary>
    Local,

    /// <summary>A moment in UTC.</summary>
    Utc,

    /// <summary>A moment with its own offset.</summary>
    Offset,

    /// <summary>A local date.</summary>
    Date,
}
