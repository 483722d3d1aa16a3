using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>
/// What people recorded: each act is a row that is added once and never changed; the latest of its kind counts.
/// </summary>
internal static class DecisionTables
{
    private const string Who = "person_id, person_name, recorded_at";

    /// <summary>Records answers.</summary>
    public static Task AnswerAsync(
        StoreSession session, RoundGoal about, RecordedAnswers act, Person person,
        CancellationToken cancellationToken) => AddAsync(
            session, "bm_answer", person, cancellationToken,
            ("round_id", about.RoundId), ("goal_id", about.GoalId), ("cause", act.Cause), ("consequence", act.Consequence),
            ("path_to_target", act.PathToTarget),
            ("cause_category", act.Category is { } category ? EnumCode<CauseCategory>.Of(category) : null));

    /// <summary>Records smileys that an owner set.</summary>
    public static Task OverrideAsync(
        StoreSession session, RoundGoal about, RecordedOverride act, Person person,
        CancellationToken cancellationToken) => AddAsync(
            session, "bm_override", person, cancellationToken,
            ("round_id", about.RoundId), ("goal_id", about.GoalId), ("result_status", CodeOf(act.Result)),
            ("timeline_status", CodeOf(act.Timeline)), ("reason", act.Reason));

    /// <summary>Records a decision or a proposal.</summary>
    public static Task DecideAsync(
        StoreSession session, RecordedDecision act, Person person, CancellationToken cancellationToken) => AddAsync(
            session, "bm_decision", person, cancellationToken,
            ("indicator_id", act.IndicatorId), ("grain", EnumCode<PeriodGrain>.Of(act.Period.Grain)),
            ("period_id", act.Period.Id), ("period_end", act.Period.LastDay), ("decision", EnumCode<DecisionKind>.Of(act.Kind)),
            ("decision_text", act.Text), ("is_proposal", act.IsProposal ? 1 : 0));

    /// <summary>Records a review.</summary>
    public static Task ReviewAsync(
        StoreSession session, RecordedReview act, Person person, CancellationToken cancellationToken) => AddAsync(
            session, "bm_review", person, cancellationToken,
            ("subject_kind", act.SubjectKind), ("subject_id", act.SubjectId),
            ("conclusion", EnumCode<ReviewConclusion>.Of(act.Conclusion)), ("evidence", act.Evidence),
            ("reviewed_on", act.ReviewedOn), ("next_review", act.NextReview));

    /// <summary>Records that an assessment is published, exactly as it stands in its row.</summary>
    public static Task PublishAsync(
        StoreSession session, RoundGoal about, long assessment, Person person, CancellationToken cancellationToken) => AddAsync(
            session, "bm_goal_publication", person, cancellationToken,
            ("round_id", about.RoundId), ("goal_id", about.GoalId), ("assessment_id", assessment));

    /// <summary>Reads what owners answered and set, by round and goal; the latest of each.</summary>
    public static async Task<IReadOnlyDictionary<RoundGoal, RoundDecisions>> ReadRoundDecisionsAsync(
        StoreSession session, CancellationToken cancellationToken)
    {
        Dictionary<RoundGoal, RoundDecisions> acts = [];
        foreach ((RoundGoal about, GoalAnswers answers) in await session.QueryAsync(
            $"SELECT round_id, goal_id, {Who}, cause, consequence, path_to_target, cause_category FROM bm_answer "
                + "ORDER BY answer_id",
            row => (About(row), new GoalAnswers(
                row.Text(5), row.Text(6), row.Text(7),
                row.Text(8) is { } category ? EnumCode<CauseCategory>.Parse(category) : null, By(row))),
            cancellationToken))
        {
            acts[about] = new RoundDecisions(answers, null);
        }

        foreach ((RoundGoal about, StatusOverride set) in await session.QueryAsync(
            $"SELECT round_id, goal_id, {Who}, result_status, timeline_status, reason FROM bm_override ORDER BY override_id",
            row => (About(row), new StatusOverride(StatusOf(row.Text(5)), StatusOf(row.Text(6)), row.Text(7)!, By(row))),
            cancellationToken))
        {
            acts[about] = new RoundDecisions(acts.GetValueOrDefault(about)?.Answers, set);
        }

        return acts;
    }

    /// <summary>Reads what owners decided, oldest first; proposals are left out.</summary>
    public static async Task<IReadOnlyList<OwnerDecision>> ReadDecisionsAsync(
        StoreSession session, Func<DateTimeOffset, DateOnly> localDay,
        CancellationToken cancellationToken) => await session.QueryAsync(
        "SELECT indicator_id, decision, period_end, recorded_at FROM bm_decision WHERE is_proposal = 0 ORDER BY decision_id",
        row => new OwnerDecision(
            row.Text(0)!, EnumCode<DecisionKind>.Parse(row.Text(1)!), row.Day(2)!.Value, localDay(row.Moment(3)!.Value)),
        cancellationToken);

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

    private static Task<int> AddAsync(
        StoreSession session, string table, Person person, CancellationToken cancellationToken,
        params (string Name, object? Value)[] cells)
    {
        // Whoever may write can name another person, so the system user is recorded too (decision 0053).
        (string Name, object? Value)[] all =
            [.. cells, ("person_id", person.Id), ("person_name", person.Name), ("system_user", Environment.UserName)];
        return session.ExecuteAsync(
            $"""
            INSERT INTO {table} ({string.Join(", ", all.Select(cell => StoreSession.Quote(cell.Name)))}, recorded_at)
            VALUES ({string.Join(", ", all.Select(cell => "@" + cell.Name))}, {session.Dialect.Now})
            """,
            cancellationToken, all);
    }

    private static RoundGoal About(StoredRow row) => new(row.Text(0)!, row.Text(1)!);

    private static RecordedBy By(StoredRow row) => new(row.Text(2)!, row.Text(3)!, row.Moment(4)!.Value);

    private static string? CodeOf(Status? status) => status is { } colour ? EnumCode<Status>.Of(colour) : null;

    private static Status? StatusOf(string? word) => word is null ? null : EnumCode<Status>.Parse(word);
}
