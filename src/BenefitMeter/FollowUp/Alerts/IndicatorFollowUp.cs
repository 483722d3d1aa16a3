using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;

namespace BenefitMeter.FollowUp.Alerts;

/// <summary>What is proposed for an indicator that nobody acts on.</summary>
public enum IdleProposal
{
    /// <summary>Somebody commits to act: it is yellow or red.</summary>
    Commit,

    /// <summary>It is not measured any more: it is green, or was never judged, and nobody decides anything about it.</summary>
    Retire,
}

/// <summary>What an indicator's owner does about it (rules C14.1, D6).</summary>
/// <param name="Series">Its closed periods.</param>
/// <param name="OpenActions">The actions under way on it.</param>
/// <param name="LastDecision">The owner's latest decision, or null if there never was one.</param>
/// <param name="DecisionDue">
/// By when the owner shall decide about its latest closed period, or null if it is green, or was decided about.
/// </param>
/// <param name="Reasons">Why it is listed as one that nobody acts on; empty where it is not.</param>
public sealed record IndicatorFollowUp(
    FollowedSeries Series, int OpenActions, OwnerDecision? LastDecision, DateOnly? DecisionDue, IReadOnlyList<IdleReason> Reasons)
{
    /// <summary>Gets what is proposed, or null if it is not listed.</summary>
    public IdleProposal? Proposal => Reasons.Count == 0 ? null
        : Series.Latest?.Result is Status.Yellow or Status.Red ? IdleProposal.Commit
        : IdleProposal.Retire;

    /// <summary>Tells what an indicator's owner does about it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="series">Its closed periods.</param>
    /// <param name="openActions">The actions under way on it.</param>
    /// <param name="decisions">What its owner decided, oldest first.</param>
    /// <param name="asOf">The day that counts as today.</param>
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
        return new IndicatorFollowUp(series, openActions, last, due, IdleRule.Reasons(evidence));
    }
}
