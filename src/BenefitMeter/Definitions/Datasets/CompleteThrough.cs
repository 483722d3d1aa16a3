namespace BenefitMeter.Definitions.Datasets;

/// <summary>What says how far a delivery reaches (rule 4).</summary>
public enum CompleteThroughKind
{
    /// <summary>The delivery reaches to its last date; the default.</summary>
    LastDate,

    /// <summary>The date in the file's name, or else the day the file was last written.</summary>
    FileDate,

    /// <summary>The largest date in a column of its own.</summary>
    Column,

    /// <summary>The source is live: whatever was not there at the as-of day did not happen.</summary>
    Live,
}

/// <summary>How far a dataset's deliveries reach.</summary>
/// <param name="Kind">What says it.</param>
/// <param name="Column">The column, for <see cref="CompleteThroughKind.Column"/>; else null.</param>
public sealed record CompleteThrough(CompleteThroughKind Kind, string? Column)
{
    /// <summary>Gets the default: a delivery reaches to its last date.</summary>
    public static CompleteThrough LastDate { get; } = new(CompleteThroughKind.LastDate, null);
}
