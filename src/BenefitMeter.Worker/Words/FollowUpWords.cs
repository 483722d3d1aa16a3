using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of goals, rounds, decisions and alerts.</summary>
internal static class FollowUpWords
{
    /// <summary>Gets the words for the kind of a goal.</summary>
    public static WordSet<GoalKind> Goal { get; } = new(
        "goal-kind",
        (GoalKind.Result, new("result", "resultatmål", "result goal")),
        (GoalKind.Effect, new("effect", "effektmål", "effect goal")),
        (GoalKind.Operating, new("operating", "driftsmål", "operating target")),
        (GoalKind.Activity, new("activity", "aktivitetsmål", "activity goal")));

    /// <summary>Gets the words for the state of an assessment.</summary>
    public static WordSet<AssessmentState> Assessment { get; } = new(
        "assessment-state",
        (AssessmentState.Draft, new("draft", "kladde", "draft")),
        (AssessmentState.MissingAnswers, new("missing-answers", "mangler svar", "missing answers")),
        (AssessmentState.Published, new("published", "offentliggjort", "published")));

    /// <summary>Gets the words for the answers about a smiley.</summary>
    public static WordSet<CommentAnswer> Answer { get; } = new(
        "comment-answer",
        (CommentAnswer.Cause, new("cause", "årsag", "cause")),
        (CommentAnswer.Consequence, new("consequence", "konsekvens", "consequence")),
        (CommentAnswer.PathToTarget, new("path-to-target", "vej til mål", "path to target")));

    /// <summary>Gets the words for the cause of a deviation.</summary>
    public static WordSet<CauseCategory> Cause { get; } = new(
        "cause-category",
        (CauseCategory.VolumeIncrease, new("volume-increase", "større mængde", "volume increase") { InPlans = "flere sager" }),
        (CauseCategory.VolumeDecrease, new("volume-decrease", "mindre mængde", "volume decrease") { InPlans = "færre sager" }),
        (
            CauseCategory.SupplierDelay,
            new("supplier-delay", "leverandøren er forsinket", "supplier delay") { InPlans = "leverandør" }),
        (CauseCategory.External, new("external", "udefra", "external")),
        (CauseCategory.Resources, new("resources", "ressourcer", "resources")),
        (CauseCategory.Method, new("method", "metode", "method")),
        (CauseCategory.Adoption, new("adoption", "ibrugtagning", "adoption")),
        (CauseCategory.Data, new("data", "data", "data")),
        (CauseCategory.Other, new("other", "andet", "other")));

    /// <summary>Gets the word of a smiley that its owner set.</summary>
    public static Word Manual { get; } = new(GoalAssessment.Manual, "ejerens vurdering", "the owner's judgement");

    /// <summary>Gets the words for what a goal's result is judged by.</summary>
    public static WordSet ResultBasis { get; } = new("goal-basis", [.. JudgingWords.Basis.Words, Manual]);

    /// <summary>Gets the words for what a goal's timeline is judged by.</summary>
    public static WordSet TimelineBasis { get; } = new(
        "timeline-basis",
        new(FollowUp.Goals.TimelineBasis.Profile, "målprofil", "target profile"),
        new(FollowUp.Goals.TimelineBasis.Trend, "tendens", "trend"),
        new(FollowUp.Goals.TimelineBasis.Milestone, "milepæl", "milestone"),
        new(FollowUp.Goals.TimelineBasis.Dependency, "afhængighed", "dependency"), Manual);

    /// <summary>Gets the words for why a goal's smiley is grey or marked.</summary>
    public static WordSet Reason { get; } = new(
        "goal-reason",
        [
            .. JudgingWords.Reason.Words,
            new(GoalJudge.NotMeasured, "ingen indikator måler resultatet", "no indicator measures the result"),
            new(GoalJudge.NoDates, "ingen datoer at vurdere efter", "no dates to judge by"),
        ]);

    /// <summary>Gets the words for how a smiley changed since the round before.</summary>
    public static WordSet Change { get; } = new(
        "status-change", new("up", "↑", "↑"), new("same", "→", "→"), new("down", "↓", "↓"));

    /// <summary>Gets the words for what an owner decides.</summary>
    public static WordSet<DecisionKind> Decision { get; } = new(
        "owner-decision",
        (DecisionKind.Act, new("act", "handl", "act")),
        (DecisionKind.Watch, new("watch", "hold øje", "watch")),
        (DecisionKind.NoAction, new("no-action", "ingen handling", "no action")),
        (DecisionKind.Retire, new("retire", "udfas", "retire")));

    /// <summary>Gets the words for the conclusion of a review.</summary>
    public static WordSet<ReviewConclusion> Conclusion { get; } = new(
        "review-conclusion",
        (ReviewConclusion.Realised, new("realised", "realiseret", "realised")),
        (ReviewConclusion.PartlyRealised, new("partly-realised", "delvist realiseret", "partly realised")),
        (ReviewConclusion.NotRealised, new("not-realised", "ikke realiseret", "not realised")),
        (ReviewConclusion.TooEarly, new("too-early", "for tidligt at konkludere", "too early")));

    /// <summary>Gets the word of a goal that is reviewed.</summary>
    public static Word ReviewedGoal { get; } = new("goal", "mål", "goal");

    /// <summary>Gets the word of a benefit that is reviewed.</summary>
    public static Word ReviewedBenefit { get; } = new("benefit", "gevinst", "benefit");

    /// <summary>Gets the words for what is reviewed.</summary>
    public static WordSet ReviewSubject { get; } = new("review-subject", ReviewedGoal, ReviewedBenefit);

    /// <summary>Gets the words for the kind of an alert.</summary>
    public static WordSet<AlertKind> Alert { get; } = new(
        "alert-kind",
        (AlertKind.Escalation, new("escalation", "eskalering", "escalation")),
        (AlertKind.Relapse, new("relapse", "tilbagefald", "relapse")),
        (AlertKind.EarlyWithoutEffect, new("early-without-effect", "varsel uden effekt", "early without effect")));

    /// <summary>Gets the words for why nobody acts on an indicator.</summary>
    public static WordSet<IdleReason> IdleReason { get; } = new(
        "idle-reason",
        (FollowUp.Alerts.IdleReason.NoOwner, new("NoOwner", "ingen ejer", "no owner")),
        (
            FollowUp.Alerts.IdleReason.NoDecisionRule,
            new("NoDecisionRule", "ingen handlingsregel", "no decision rule")),
        (
            FollowUp.Alerts.IdleReason.RedWithoutAction,
            new("RedWithoutAction", "gul eller rød uden handling", "yellow or red without action")),
        (
            FollowUp.Alerts.IdleReason.NoOwnerDecision,
            new("NoOwnerDecision", "ingen ejerbeslutning", "no owner decision")),
        (
            FollowUp.Alerts.IdleReason.DecisionOverdue,
            new("DecisionOverdue", "ejerbeslutning er forfalden", "owner decision overdue")));

    /// <summary>Gets the words for what is proposed for an indicator that nobody acts on.</summary>
    public static WordSet<IdleProposal> Proposal { get; } = new(
        "idle-proposal",
        (IdleProposal.Commit, new("commit", "beslut en handling", "commit to act")),
        (IdleProposal.Retire, new("retire", "udfas", "retire")));
}
