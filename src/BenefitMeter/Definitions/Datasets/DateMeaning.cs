namespace BenefitMeter.Definitions.Datasets;

/// <summary>What the cells of a date column mean (rule 2).</summary>
public enum DateMeaning
{
    /// <summary>Local date and time in the organisation's zone (the default). A cell without a time is a local date.</summary>
    Local,

    /// <summary>A moment in UTC.</summary>
    Utc,

    /// <summary>A moment with its own offset from UTC.</summary>
    Offset,

    /// <summary>A local date without a time.</summary>
    Date,
}
