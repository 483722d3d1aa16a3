using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>The proposal for an indicator that nobody acts on.</summary>
public enum IdleProposal
{
    /// <summary>Commit to act, because the indicator is yellow or red.</summary>
    Commit,

    /// <summary>
    /// Stop measuring, because the indicator is green or was never judged, and nobody makes decisions about it.
    /// </summary>
    Retire,
}

/// <summary>How an indicator is followed up by its owner (rules C14.1, D6).</summary>
/// <param name="Series">The closed periods of the indicator.</param>
/// <param name="OpenActions">The number of open actions about the indicator.</param>
/// <param name="LastDecision">The owner's latest decision, or null if there is none.</param>
/// <param name="DecisionDue">
/// The day by which the owner must decide about the latest closed period, or null if the period is green or has been decided
/// about.
/// </param>
/// <param name="IsDecisionOverdue">Whether that day has passed.</param>
/// <param name="DaysSinceDecision">The number of days since the owner's latest decision, or null if there is none.</param>
/// <param name="Reasons">The reasons why the indicator is listed as one that nobody acts on. Empty if it is not listed.</param>
public sealed record IndicatorFollowUp(
    FollowedSeries Series, int OpenActions, OwnerDecision? LastDecision, DateOnly? DecisionDue, bool IsDecisionOverdue,
    int? DaysSinceDecision, IReadOnlyList<IdleReason> Reasons)
{
    /// <summary>Gets the proposal, or null if the indicator is not listed.</summary>
    public IdleProposal? Proposal => Reasons.Count == 0 ? null
        : Series.Latest?.Result is Status.Yellow or Status.Red ? IdleProposal.Commit
        : IdleProposal.Retire;

    /// <summary>Creates the follow-up of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="series">The closed periods of the indicator.</param>
    /// <param name="openActions">The number of open actions about the indicator.</param>
    /// <param name="decisions">The decisions of the owner, oldest first.</param>
    /// <param name="asOf">The as-of day.</param>
    public static IndicatorFollowUp For(
        IndicatorDefinition indicator, FollowedSeries series, int openActions,
        IReadOnlyList<OwnerDecision> decisions, DateOnly asOf)
    {
        OwnerDecision? last = decisions is [.., var latest] ? latest : null;
        DateOnly? due = series.Latest is { Result: Status.Yellow or Status.Red } closed
            && !decisions.Any(each => each.PeriodEnd >= closed.Period.LastDay)
            ? closed.Period.LastDay.AddDays(indicator.ClosingDays + indicator.DecideWithinDays)
            : null;
        IdleEvidence evidence = new(
            indicator.OwnerId is not null, indicator.ActWhen is not null, series.NotGreenInARow, openActions,
            last is null ? null : asOf.DayNumber - last.On.DayNumber, due < asOf);
        return new IndicatorFollowUp(
            series, openActions, last, due, evidence.IsDecisionOverdue, evidence.DaysSinceDecision, IdleRule.Reasons(evidence));
    }
}
