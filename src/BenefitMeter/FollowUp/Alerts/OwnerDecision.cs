namespace BenefitMeter.FollowUp.Alerts;

/// <summary>The kind of an owner's decision about an indicator's figure (rule B5).</summary>
public enum DecisionKind
{
    /// <summary>An action is started.</summary>
    Act,

    /// <summary>The indicator is watched.</summary>
    Watch,

    /// <summary>No action, by decision.</summary>
    NoAction,

    /// <summary>The indicator is no longer measured. Its history is preserved (rule C14.1).</summary>
    Retire,
}

/// <summary>The conclusion of a controller's review (rule B5).</summary>
public enum ReviewConclusion
{
    /// <summary>The benefit is realised.</summary>
    Realised,

    /// <summary>The benefit is partly realised.</summary>
    PartlyRealised,

    /// <summary>The benefit is not realised.</summary>
    NotRealised,

    /// <summary>It is too early to conclude.</summary>
    TooEarly,
}

/// <summary>A recorded decision of an owner.</summary>
/// <param name="IndicatorId">The id of the indicator.</param>
/// <param name="Kind">The kind of the decision.</param>
/// <param name="PeriodEnd">The last day of the period that the decision is about.</param>
/// <param name="On">The day on which the decision was recorded.</param>
public sealed record OwnerDecision(string IndicatorId, DecisionKind Kind, DateOnly PeriodEnd, DateOnly On);
