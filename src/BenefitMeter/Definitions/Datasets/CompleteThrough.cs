namespace BenefitMeter.Definitions.Datasets;

/// <summary>The source of the day through which a delivery is complete (rule 4).</summary>
public enum CompleteThroughKind
{
    /// <summary>The last date in the delivery. The default.</summary>
    LastDate,

    /// <summary>The date in the file's name, or else the day on which the file was last written.</summary>
    FileDate,

    /// <summary>The latest date in a separate column.</summary>
    Column,

    /// <summary>The source is live. What it does not contain on the as-of day has not happened.</summary>
    Live,
}

/// <summary>How the day through which a dataset's deliveries are complete is determined (rule 4).</summary>
/// <param name="Kind">The source of the day.</param>
/// <param name="Column">The column, for <see cref="CompleteThroughKind.Column"/>; otherwise null.</param>
public sealed record CompleteThrough(CompleteThroughKind Kind, string? Column)
{
    /// <summary>Gets the default: a delivery is complete through its last date.</summary>
    public static CompleteThrough LastDate { get; } = new(CompleteThroughKind.LastDate, null);
}
