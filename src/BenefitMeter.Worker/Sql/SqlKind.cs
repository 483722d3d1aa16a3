namespace BenefitMeter.Worker.Sql;

/// <summary>What a column's cells are read as, in the words that a dialect keys its tokens by.</summary>
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
