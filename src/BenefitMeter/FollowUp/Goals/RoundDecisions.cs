using BenefitMeter.Realising;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>Who recorded something, and when. It is stored with each record and never changed.</summary>
/// <param name="PersonName">The name of the person at that time.</param>
/// <param name="At">The moment, by the reporting database's clock.</param>
public sealed record RecordedBy(string PersonName, DateTimeOffset At);

/// <summary>The answers of an owner about a goal in a round (rule C2.4). An answer is null if it was not given.</summary>
/// <param name="Cause">Årsag.</param>
/// <param name="Consequence">Konsekvens.</param>
/// <param name="PathToTarget">Vej til mål.</param>
/// <param name="Category">The category of the cause, or null if not specified.</param>
/// <param name="By">Who answered, and when.</param>
public sealed record GoalAnswers(
    string? Cause, string? Consequence, string? PathToTarget, CauseCategory? Category, RecordedBy By);

/// <summary>
/// The smileys that an owner set for one round, with the reason (rule C2.6). The computed ones are shown beside them.
/// </summary>
/// <param name="Result">The result smiley, or null to use the computed one.</param>
/// <param name="Timeline">The timeline smiley, or null to use the computed one.</param>
/// <param name="Reason">The reason.</param>
/// <param name="By">Who set the smileys, and when.</param>
public sealed record StatusOverride(Status? Result, Status? Timeline, string Reason, RecordedBy By);

/// <summary>The answers and overrides of one goal in one round.</summary>
/// <param name="Answers">The answers, or null if there are none.</param>
/// <param name="Override">The smileys set by the owner, or null if none was set.</param>
public sealed record RoundDecisions(GoalAnswers? Answers, StatusOverride? Override);
