namespace BenefitMeter.Definitions.Datasets;

/// <summary>The meaning of the cells of a date column (rule 2).</summary>
public enum DateMeaning
{
    /// <summary>
    /// A local date and time in the organisation's time zone. A cell without a time is a local date. The default.
    /// </summary>
    Local,

    /// <summary>A moment in UTC.</summary>
    Utc,

    /// <summary>A moment with an offset from UTC in each cell.</summary>
    Offset,

    /// <summary>A local date without a time.</summary>
    Date,
}
