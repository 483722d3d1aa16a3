using BenefitMeter.Realising;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>Who did something, and when; kept beside each act and never changed.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="PersonName">The person's name then.</param>
/// <param name="At">The moment, by the reporting database's clock.</param>
public sealed record RecordedBy(string PersonId, string PersonName, DateTimeOffset At);

/// <summary>What an owner answered for a goal in a round (rule C2.4), or null if nothing was.</summary>
/// <param name="Cause">Årsag.</param>
/// <param name="Consequence">Konsekvens.</param>
/// <param name="PathToTarget">Vej til mål.</param>
/// <param name="Category">The kind of cause, or null if not specified.</param>
/// <param name="By">Who answered, and when.</param>
public sealed record GoalAnswers(
    string? Cause, string? Consequence, string? PathToTarget, CauseCategory? Category, RecordedBy By);

/// <summary>A smiley that an owner set for one round, with the reason (rule C2.6); the computed one stays beside it.</summary>
/// <param name="Result">The result smiley; null keeps the computed one.</param>
/// <param name="Timeline">The timeline smiley; null keeps the computed one.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who, and when.</param>
public sealed record StatusOverride(Status? Result, Status? Timeline, string Reason, RecordedBy By);

/// <summary>What people did about one goal in one round.</summary>
/// <param name="Answers">The answers, or null if there are none.</param>
/// <param name="Override">The smileys that were set, or null if none was.</param>
public sealed record RoundDecisions(GoalAnswers? Answers, StatusOverride? Override);
