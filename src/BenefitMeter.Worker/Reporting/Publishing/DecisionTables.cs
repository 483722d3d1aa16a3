using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>
/// What people recorded: each act is a row that is added once and never changed; the latest of its kind counts.
/// </summary>
internal static class DecisionTables
{
    /// <summary>Records answers.</summary>
    public static async Task AnswerAsync(
        StoreSession session, RoundGoal about, RecordedAnswers act, Person person, CancellationToken cancellationToken) =>
            await session.InsertAsync(
                AnswerTable.Table,
                new RoundAct<RecordedAnswers>(about, act, person, await session.NowAsync(cancellationToken)), cancellationToken);

    /// <summary>Records smileys that an owner set.</summary>
    public static async Task OverrideAsync(
        StoreSession session, RoundGoal about, RecordedOverride act, Person person, CancellationToken cancellationToken) =>
            await session.InsertAsync(
                OverrideTable.Table,
                new RoundAct<RecordedOverride>(about, act, person, await session.NowAsync(cancellationToken)), cancellationToken);

    /// <summary>Records a decision or a proposal.</summary>
    public static async Task DecideAsync(
        StoreSession session, RecordedDecision act, Person person, CancellationToken cancellationToken) =>
            await session.InsertAsync(
                DecisionTable.Table,
                new PersonAct<RecordedDecision>(act, person, await session.NowAsync(cancellationToken)), cancellationToken);

    /// <summary>Records a review.</summary>
    public static async Task ReviewAsync(
        StoreSession session, RecordedReview act, Person person, CancellationToken cancellationToken) =>
            await session.InsertAsync(
                ReviewTable.Table, new PersonAct<RecordedReview>(act, person, await session.NowAsync(cancellationToken)),
                cancellationToken);

    /// <summary>Records that an assessment is published, exactly as it stands in its row.</summary>
    public static async Task PublishAsync(
        StoreSession session, RoundGoal about, long assessment, Person person, CancellationToken cancellationToken) =>
            await session.InsertAsync(
                GoalPublicationTable.Table,
                new RoundAct<long>(about, assessment, person, await session.NowAsync(cancellationToken)), cancellationToken);

    /// <summary>Reads what owners answered and set, by round and goal; the latest of each.</summary>
    public static async Task<IReadOnlyDictionary<RoundGoal, RoundDecisions>> ReadRoundDecisionsAsync(
        StoreSession session, CancellationToken cancellationToken)
    {
        Dictionary<RoundGoal, RoundDecisions> acts = [];
        foreach ((RoundGoal about, GoalAnswers answers) in await session.ReadAsync(
            AnswerTable.Table.Columns,
            row => (
                new RoundGoal(row.Text(AnswerTable.RoundId)!, row.Text(AnswerTable.GoalId)!),
                new GoalAnswers(
                    row.Text(AnswerTable.Cause), row.Text(AnswerTable.Consequence), row.Text(AnswerTable.PathToTarget),
                    row.Word<CauseCategory>(AnswerTable.CauseCategory),
                    new RecordedBy(
                        row.Text(AnswerTable.PersonId)!, row.Text(AnswerTable.PersonName)!,
                        row.Moment(AnswerTable.RecordedAt)!.Value))),
            "ORDER BY answer_id", cancellationToken))
        {
            acts[about] = new RoundDecisions(answers, null);
        }

        foreach ((RoundGoal about, StatusOverride set) in await session.ReadAsync(
            OverrideTable.Table.Columns,
            row => (
                new RoundGoal(row.Text(OverrideTable.RoundId)!, row.Text(OverrideTable.GoalId)!),
                new StatusOverride(
                    row.Word<Status>(OverrideTable.ResultStatus), row.Word<Status>(OverrideTable.TimelineStatus),
                    row.Text(OverrideTable.Reason)!,
                    new RecordedBy(
                        row.Text(OverrideTable.PersonId)!, row.Text(OverrideTable.PersonName)!,
                        row.Moment(OverrideTable.RecordedAt)!.Value))),
            "ORDER BY override_id", cancellationToken))
        {
            acts[about] = new RoundDecisions(acts.GetValueOrDefault(about)?.Answers, set);
        }

        return acts;
    }

    /// <summary>Reads what owners decided, oldest first; proposals are left out.</summary>
    public static async Task<IReadOnlyList<OwnerDecision>> ReadDecisionsAsync(
        StoreSession session, Func<DateTimeOffset, DateOnly> localDay,
        CancellationToken cancellationToken) => await session.ReadAsync(
        DecisionTable.Table.Columns,
        row => new OwnerDecision(
            row.Text(DecisionTable.IndicatorId)!, row.Word<DecisionKind>(DecisionTable.Decision)!.Value,
            row.Day(DecisionTable.PeriodEnd)!.Value, localDay(row.Moment(DecisionTable.RecordedAt)!.Value)),
        "WHERE is_proposal = 0 ORDER BY decision_id", cancellationToken);

    /// <summary>Reads the indicators whose owner's latest decision is to retire them.</summary>
    public static async Task<IReadOnlyList<string>> ReadRetiredAsync(
        StoreSession session, CancellationToken cancellationToken) => await session.QueryAsync(
            """
            SELECT d.indicator_id FROM bm_decision AS d
            WHERE d.decision = 'retire' AND d.decision_id = (
                SELECT MAX(l.decision_id) FROM bm_decision AS l WHERE l.indicator_id = d.indicator_id AND l.is_proposal = 0)
            ORDER BY d.indicator_id
            """,
            row => row.Text(0)!, cancellationToken);
}
