namespace BenefitMeter.Definitions.Indicators;

/// <summary>The course of a target profile between its points (rule C4).</summary>
public enum ProfileShape
{
    /// <summary>A straight line by days, from the baseline through the points (rule C4.1).</summary>
    Linear,

    /// <summary>A new level from each point's day on, that day included (rule C4.2).</summary>
    Step,

    /// <summary>Straight lines between the points, and the baseline before the first one (rule C4.3).</summary>
    Points,

    /// <summary>A yearly target that a key shares between the periods of the year; the plan is cumulative (rule C4.4).</summary>
    Key,
}

/// <summary>A planned level on a day.</summary>
/// <param name="Date">
/// The day. A period in the catalogue means its last day, or its first day for <see cref="ProfileShape.Step"/>.
/// </param>
/// <param name="Value">The level, in the unit of the indicator's measure.</param>
public sealed record TargetPoint(DateOnly Date, decimal Value);

/// <summary>The range in which an indicator should lie (rule C1.3). One of the bounds may be null.</summary>
/// <param name="Low">The lower bound (inclusive); null if there is none.</param>
/// <param name="High">The upper bound (inclusive); null if there is none.</param>
/// <param name="Tolerance">The distance outside the range at which realisation is 0 %. Above 0.</param>
public sealed record TargetRange(decimal? Low, decimal? High, decimal Tolerance);

/// <summary>A decision: by whom and when.</summary>
/// <param name="Date">The day of the decision.</param>
/// <param name="By">The person's id.</param>
/// <param name="Reference">The reference to where the decision is recorded; null if not specified.</param>
public sealed record Decision(DateOnly Date, string By, string? Reference);

/// <summary>One decision about an indicator's target. The list of decisions is the history of the target (rule 7).</summary>
/// <param name="Decided">By whom and when it was decided.</param>
/// <param name="Profile">The course of the profile.</param>
/// <param name="Points">The points in order of date. Empty for a range, and if only single units have points.</param>
/// <param name="Key">
/// The share of each period of the year, for <see cref="ProfileShape.Key"/>; the shares sum to 1. Empty means equal shares.
/// </param>
/// <param name="Range">The range, for <see cref="Judgement.Range"/>; otherwise null.</param>
/// <param name="Units">The points of units that have their own, by unit.</param>
/// <param name="PlannedDenominators">
/// The planned denominators by unit, which are the weights of the parent's target (rule C5.4).
/// </param>
public sealed record TargetDecision(
    Decision Decided, ProfileShape Profile, IReadOnlyList<TargetPoint> Points, IReadOnlyList<decimal> Key, TargetRange? Range,
    IReadOnlyDictionary<string, IReadOnlyList<TargetPoint>> Units, IReadOnlyDictionary<string, decimal> PlannedDenominators);
