using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>
/// The assessments of goals in rounds: what changes is superseded, what was published stays as it stood in its row.
/// </summary>
internal static class AssessmentTable
{
    private static readonly HashSet<string> Days = ["as_of", "answers_due"];
    private static readonly HashSet<string> Moments = ["override_at", "answered_at", "published_at"];
    private static readonly HashSet<string> Numbers =
        ["realised_plan_pct", "realised_target_pct", "realised_forecast_pct", "delay_months", "trend_delay_months"];

    private static readonly string[] Acts =
        ["override_reason", "answer_cause", "answer_consequence", "answer_path", "cause_category", "state"];

    /// <summary>Gets the table.</summary>
    public static DerivedTable Table { get; } = new(
        "bm_assessment",
        [
            "round_id", "goal_id", "round_name_da", "round_name_en", "as_of", "answers_due", "goal_version", "indicator_id",
            "unit_id", "grain", "period_id", "result_computed", "result_status", "result_basis", "result_reason",
            "timeline_computed", "timeline_status", "timeline_basis", "timeline_reason", "worst_status", "realised_plan_pct",
            "realised_target_pct", "realised_forecast_pct", "delay_months", "delay_at_least", "trend_delay_months", "trend_never",
            "status_reason_da", "status_reason_en", "override_reason", "override_by", "override_at", "answer_cause",
            "answer_consequence", "answer_path", "cause_category", "answered_by", "answered_at", "lacks_cause",
            "lacks_consequence", "lacks_path_to_target", "state", "published_by", "published_at",
        ])
    {
        Key = ["round_id", "goal_id"],
        Cause = (old, now) => Acts.Any(column => old(column) != now(column)) ? ChangeCause.Recorded
            : old("goal_version") != now("goal_version") ? ChangeCause.Definition
            : ChangeCause.Progress,
    };

    /// <summary>Gets the row of an assessment that is not published.</summary>
    public static object?[] Write(Goal goal, FollowUpRound round, GoalAssessment assessment)
    {
        (ComputedStatus computed, RoundDecisions acts) = (assessment.Computed, assessment.Decisions);
        Realisation? judged = computed.Expectation?.Realisation;
        Period? period = computed.Expectation?.Observation.Period;
        IReadOnlyList<CommentAnswer> asked = assessment.RequestedAnswers(goal.Due, round.AsOf);
        return
        [
            round.Id, goal.Id, round.Name.Danish, round.Name.English, round.AsOf, round.AnswersDue, goal.Version,
            goal.IndicatorId, goal.UnitId, period is { } judgedPeriod ? EnumCode<PeriodGrain>.Of(judgedPeriod.Grain) : null,
            period?.Id, EnumCode<Status>.Of(computed.Result), EnumCode<Status>.Of(assessment.Result), assessment.ResultBasis,
            computed.ResultReason, EnumCode<Status>.Of(computed.Timeline), EnumCode<Status>.Of(assessment.Timeline),
            assessment.TimelineBasis, computed.TimelineReason, EnumCode<Status>.Of(assessment.Worst), judged?.RealisedPlanPercent,
            judged?.RealisedTargetPercent, judged?.RealisedForecastPercent, computed.DelayMonths, Flag(computed.DelayAtLeast),
            judged?.TrendDelayMonths, Flag(computed.TrendNever), computed.SentenceDanish, computed.SentenceEnglish,
            acts.Override?.Reason, acts.Override?.By.PersonName, acts.Override?.By.At,
            acts.Answers?.Cause, acts.Answers?.Consequence, acts.Answers?.PathToTarget,
            acts.Answers?.Category is { } category ? EnumCode<CauseCategory>.Of(category) : null,
            acts.Answers?.By.PersonName, acts.Answers?.By.At,
            Flag(asked.Contains(CommentAnswer.Cause)), Flag(asked.Contains(CommentAnswer.Consequence)),
            Flag(asked.Contains(CommentAnswer.PathToTarget)), EnumCode<AssessmentState>.Of(assessment.State), null, null,
        ];
    }

    /// <summary>Reads the rows that were published, as they stood when they were, with who published them.</summary>
    public static async Task<IReadOnlyList<object?[]>> ReadPublishedAsync(
        StoreSession session, CancellationToken cancellationToken)
    {
        int count = Table.Columns.Count;
        return await session.QueryAsync(
            $"""
            SELECT {string.Join(", ", Table.Columns.Select(column => "a." + column))}, p.person_name, p.recorded_at
            FROM bm_goal_publication AS p JOIN bm_assessment AS a ON a.row_id = p.assessment_id
            """,
            row =>
            {
                object?[] cells = [.. Table.Columns.Select((column, place) => Cell(row, column, place))];
                cells[^3] = EnumCode<AssessmentState>.Of(AssessmentState.Published);
                cells[^2] = row.Text(count);
                cells[^1] = row.Moment(count + 1);
                return cells;
            },
            cancellationToken);
    }

    /// <summary>Reads how far the current assessment of a goal in a round has come; null where there is none.</summary>
    public static async Task<(long Row, AssessmentState State, IReadOnlyList<CommentAnswer> Lacks)?> FindAsync(
        StoreSession session, RoundGoal about, CancellationToken cancellationToken)
    {
        List<(long Row, AssessmentState State, IReadOnlyList<CommentAnswer> Lacks)> found = await session.QueryAsync(
            """
            SELECT row_id, state, lacks_cause, lacks_consequence, lacks_path_to_target FROM bm_assessment
            WHERE superseded_by IS NULL AND round_id = @round AND goal_id = @goal
            """,
            row => (row.Integer(0), EnumCode<AssessmentState>.Parse(row.Text(1)!),
                (IReadOnlyList<CommentAnswer>)[.. Enum.GetValues<CommentAnswer>().Where(answer => row.Flag(2 + (int)answer))]),
            cancellationToken, ("round", about.RoundId), ("goal", about.GoalId));
        return found.Count > 0 ? found[0] : null;
    }

    private static object? Cell(StoredRow row, string column, int index) =>
        Days.Contains(column) ? row.Day(index)
        : Moments.Contains(column) ? row.Moment(index)
        : Numbers.Contains(column) ? row.Number(index)
        : row.Cell(index);

    private static int Flag(bool value) => value ? 1 : 0;
}
