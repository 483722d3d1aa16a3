using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>A decision about an indicator, or a controller's proposal of one.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Period">The period it is about.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Text">What and why.</param>
/// <param name="IsProposal">Whether it only proposes.</param>
internal sealed record RecordedDecision(string IndicatorId, Period Period, DecisionKind Kind, string Text, bool IsProposal);

/// <summary>A controller's review.</summary>
/// <param name="SubjectKind"><c>goal</c> or <c>benefit</c>.</param>
/// <param name="SubjectId">What is reviewed.</param>
/// <param name="Conclusion">The conclusion.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="ReviewedOn">The day of the review.</param>
/// <param name="NextReview">When it is reviewed again; null where nobody said.</param>
internal sealed record RecordedReview(
    string SubjectKind, string SubjectId, ReviewConclusion Conclusion, string Evidence,
    DateOnly ReviewedOn, DateOnly? NextReview);

/// <summary>Answers as they are recorded.</summary>
/// <param name="Cause">Årsag; null where it was never answered.</param>
/// <param name="Consequence">Konsekvens; null where it was never answered.</param>
/// <param name="PathToTarget">Vej til mål; null where it was never answered.</param>
/// <param name="Category">The kind of cause; null where nobody said.</param>
internal sealed record RecordedAnswers(string? Cause, string? Consequence, string? PathToTarget, CauseCategory? Category);

/// <summary>Smileys as an owner sets them for a round.</summary>
/// <param name="Result">The result smiley; null keeps the computed one.</param>
/// <param name="Timeline">The timeline smiley; null keeps the computed one.</param>
/// <param name="Reason">Why.</param>
internal sealed record RecordedOverride(Status? Result, Status? Timeline, string Reason);

/// <summary>A goal in a round.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="GoalId">The goal.</param>
internal readonly record struct RoundGoal(string RoundId, string GoalId);
