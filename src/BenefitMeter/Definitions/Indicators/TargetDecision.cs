namespace BenefitMeter.Definitions.Indicators;

/// <summary>How a target profile runs between its points (rule C4).</summary>
public enum ProfileShape
{
    /// <summary>By days, from the baseline through the points.</summary>
    Linear,

    /// <summary>A new level from each point's day.</summary>
    Step,

    /// <summary>Explicit points with straight lines between them; before the first the baseline.</summary>
    Points,

    /// <summary>A yearly target shared over the year's periods by a key, cumulated (rule C4.4).</summary>
    Key,
}

/// <summary>A level that is planned for a day.</summary>
/// <param name="Date">The day; a period in the catalogue means its last day, or its first for a step.</param>
/// <param name="Value">The level, in the indicator's measure.</param>
public sealed record TargetPoint(DateOnly Date, decimal Value);

/// <summary>The range an indicator shall keep within (rule C1.3).</summary>
/// <param name="Low">The lower bound, or null.</param>
/// <param name="High">The upper bound, or null.</param>
/// <param name="Tolerance">How far outside realisation reaches zero; above 0.</param>
public sealed record TargetRange(decimal? Low, decimal? High, decimal Tolerance);

/// <summary>Who decided a target, and when.</summary>
/// <param name="Date">The day of the decision.</param>
/// <param name="By">The person's id.</param>
/// <param name="Reference">Where it is recorded; null where nobody said.</param>
public sealed record Decision(DateOnly Date, string By, string? Reference);

/// <summary>One decision about an indicator's target; a list of them is the target's history (rule 7).</summary>
/// <param name="Decided">Who and when.</param>
/// <param name="Profile">How the profile runs.</param>
/// <param name="Points">The points in order of date; empty where only units have their own, or for a range.</param>
/// <param name="Key">
/// For <see cref="ProfileShape.Key"/>: the share of each of the year's periods, summing to 1; empty means evenly.
/// </param>
/// <param name="Range">The range, for <see cref="Judgement.Range"/>; else null.</param>
/// <param name="Units">Units with points of their own.</param>
/// <param name="PlannedDenominators">Planned denominators by unit, the weights of the parent's target (rule C5).</param>
public sealed record TargetDecision(
    Decision Decided, ProfileShape Profile, IReadOnlyList<TargetPoint> Points, IReadOnlyList<decimal> Key, TargetRange? Range,
    IReadOnlyDictionary<string, IReadOnlyList<TargetPoint>> Units, IReadOnlyDictionary<string, decimal> PlannedDenominators);
