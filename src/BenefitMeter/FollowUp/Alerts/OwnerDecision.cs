namespace BenefitMeter.FollowUp.Alerts;

/// <summary>What an owner does about an indicator's figure (rule B5).</summary>
public enum DecisionKind
{
    /// <summary>Something is done about it.</summary>
    Act,

    /// <summary>It is watched.</summary>
    Watch,

    /// <summary>Nothing is done, on purpose.</summary>
    NoAction,

    /// <summary>It is not measured any more; its history stays (rule C14.1).</summary>
    Retire,
}

/// <summary>What a controller concludes (rule B5, Review).</summary>
public enum ReviewConclusion
{
    /// <summary>It came.</summary>
    Realised,

    /// <summary>Some of it came.</summary>
    PartlyRealised,

    /// <summary>It did not come.</summary>
    NotRealised,

    /// <summary>It cannot be told yet.</summary>
    TooEarly,
}

/// <summary>A decision that was recorded.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="PeriodEnd">The last day of the period it is about.</param>
/// <param name="On">The day it was recorded.</param>
public sealed record OwnerDecision(string IndicatorId, DecisionKind Kind, DateOnly PeriodEnd, DateOnly On);
