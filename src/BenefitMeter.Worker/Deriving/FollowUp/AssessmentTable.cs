using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>
/// The assessments of goals in rounds: what changes is superseded, what was published stays as it stood in its row.
/// </summary>
internal static class AssessmentTable
{
    private static readonly string[] Acts =
        ["override_reason", "answer_cause", "answer_consequence", "answer_path", "cause_category", "state"];

    /// <summary>Gets the table.</summary>
    public static Table<AssessmentRow> Table { get; } = new("bm_assessment", t =>
    {
        t.Identity("row_id");
        t.Id("round_id", row => row.Round.Id)
            .Means("opfølgningsrunden", "the follow-up round");
        t.Label("round_name_da", row => row.Round.Name.Danish)
            .Means("navnet på dansk", "its name in Danish");
        t.Label("round_name_en", row => row.Round.Name.English)
            .Means("navnet på engelsk", "its name in English");
        t.Day("as_of", row => row.Round.AsOf)
            .Means("rundens skæringsdato", "the day the round is about");
        t.Day("answers_due", row => row.Round.AnswersDue)
            .Means("hvornår ejeren senest skal have svaret", "when the owner shall have answered");
        t.Id("goal_id", row => row.Goal.Id);
        t.Integer("goal_version", row => row.Goal.Version);
        t.Id("indicator_id", row => row.Goal.IndicatorId)
            .Means("indikatoren, der viser, om det er nået", "the indicator that shows whether it is reached")
            .Null("ingen indikator viser det, eller ingen runde er begyndt", "no indicator does, or no round has begun");
        t.Id("unit_id", row => row.Goal.UnitId)
            .Means("enheden, hvis tal det er", "the unit whose figure it is")
            .Null("ingen indikator", "no indicator");
        t.Word("grain", row => row.Period?.Grain)
            .Means("tallets målefrekvens", "the grain of that figure")
            .Null("ingen indikator", "no indicator");
        t.Id("period_id", row => row.Period?.Id)
            .Means("den seneste lukkede periode på rundens dag", "the latest closed period at the round's day")
            .Null("ingen indikator eller ingen lukket periode", "no indicator, or no such period");
        t.Word("result_computed", row => row.Computed.Result)
            .Means("resultatsmileyen, som den blev beregnet", "the result smiley as it was computed");
        t.Word("result_status", row => row.Assessment.Result)
            .Means(
                "resultatsmileyen, der gælder: beregnet eller tilsidesat i denne runde",
                "the result smiley that counts: computed, or overridden for this round");
        t.Code("result_basis", FollowUpWords.ResultBasis, row => row.Assessment.ResultBasis)
            .Means("{words}; `Manual`, hvor ejeren har sat den", "{words}; `Manual` where the owner set it")
            .Null("målet er ikke vurderet", "it is not judged");
        t.Code("result_reason", FollowUpWords.Reason, row => row.Computed.ResultReason)
            .Means(
                "koden for, hvorfor resultatet er gråt eller mærket: {words}",
                "the code of why the result is grey or marked: {words}")
            .Null("der er intet at bemærke", "there is nothing to say");
        t.Word("timeline_computed", row => row.Computed.Timeline)
            .Means("tidsplansmileyen, som den blev beregnet", "the timeline smiley as it was computed");
        t.Word("timeline_status", row => row.Assessment.Timeline)
            .Means("tidsplansmileyen, der gælder", "the timeline smiley that counts");
        t.Code("timeline_basis", FollowUpWords.TimelineBasis, row => row.Assessment.TimelineBasis)
            .Means(
                "`Profile` (regel C4.5), `Trend` (regel C6.5), `Milestone`, `Dependency`; `Manual`, hvor ejeren har "
                    + "fastsat den",
                "`Profile` (rule C4.5), `Trend` (rule C6.5), `Milestone`, `Dependency`; `Manual` where the owner set it")
            .Null("målet er ikke vurderet", "it is not judged");
        t.Code("timeline_reason", FollowUpWords.Reason, row => row.Computed.TimelineReason)
            .Means(
                "koden for, hvorfor tidsplanen er grå; ordene er dem i `result_reason`",
                "the code of why the timeline is grey; the words are those of `result_reason`")
            .Null("den er ikke grå", "it is not grey");
        t.Word("result_before", row => row.ResultBefore)
            .Means("resultatsmileyen i målets forrige runde", "the result smiley of the goal's round before")
            .Null("findes ikke", "there is none");
        t.Word("timeline_before", row => row.TimelineBefore)
            .Means("tidsplansmileyen i målets forrige runde", "the timeline smiley of the goal's round before")
            .Null("findes ikke", "there is none");
        t.Word("result_change", row => StatusOrder.Move(row.ResultBefore, row.Assessment.Result))
            .Means("`up`, `same` eller `down` siden forrige runde", "`up`, `same` or `down` since the round before")
            .Null("der er ingen forrige runde, eller en af de to er grå", "there is none, or one of the two is grey");
        t.Word("timeline_change", row => StatusOrder.Move(row.TimelineBefore, row.Assessment.Timeline))
            .Means("det samme for tidsplanen", "the same of the timeline")
            .Null("der er ingen forrige runde, eller en af de to er grå", "there is none, or one of the two is grey");
        t.Word("worst_status", row => row.Assessment.Worst)
            .Means(
                "den dårligste af de to smileys, grå mellem gul og rød; lister sorteres efter den",
                "the worse of the two smileys, grey between yellow and red: what lists are sorted by");
        t.Decimal("realised_plan_pct", row => row.Judged?.RealisedPlanPercent)
            .Means("realiseringsgrad i forhold til planen på rundens dag", "realised of the plan at the round's day")
            .Null("der er intet tal", "there is no figure");
        t.Decimal("realised_target_pct", row => row.Judged?.RealisedTargetPercent)
            .Means("realiseringsgrad i forhold til det endelige mål", "realised of the final target")
            .Null("der er intet tal", "there is no figure");
        t.Decimal("realised_forecast_pct", row => row.Judged?.RealisedForecastPercent)
            .Means(
                "andelen af hele forbedringen, der ventes nået på måldatoen",
                "the share of the whole improvement that is expected at the target date")
            .Null("der er ingen prognose", "there is no forecast");
        t.Decimal("delay_months", row => row.Computed.DelayMonths)
            .Means(
                "forsinkelsen i måneder, som tidsplanen er vurderet efter; negativ er et forspring",
                "the delay in months that the timeline was judged by; negative is a lead")
            .Null("findes ikke", "there is none");
        t.Flag("delay_at_least", row => row.Computed.DelayAtLeast)
            .Means(
                "forsinkelsen er mindst så stor, fordi intet er opnået",
                "the delay is a lower bound, because nothing was achieved");
        t.Decimal("trend_delay_months", row => row.Judged?.TrendDelayMonths)
            .Means("den forsinkelse, som tendensen forudsiger", "the delay that the trend predicts")
            .Null(
                "der er ingen tendens, eller målet nås aldrig, hvis den fortsætter",
                "there is no trend, or it never gets there");
        t.Flag("trend_never", row => row.Computed.TrendNever)
            .Means("målet nås aldrig, hvis tendensen fortsætter", "by the trend the target is never reached");
        t.Text("status_reason_da", row => row.Computed.SentenceDanish)
            .Means("den danske sætning, der forklarer de to smileys", "the Danish sentence that explains the smileys");
        t.Text("status_reason_en", row => row.Computed.SentenceEnglish)
            .Means("den engelske", "the English one");
        t.Text("override_reason", row => row.Decisions.Override?.Reason)
            .Means("hvorfor ejeren har fastsat en smiley for denne runde", "why the owner set a smiley for this round")
            .Null("ingen har gjort det", "nobody did");
        t.Label("override_by", row => row.Decisions.Override?.By.PersonName)
            .Means("hvem der har fastsat den", "who set it")
            .Null("ingen har gjort det", "nobody did");
        t.Moment("override_at", row => row.Decisions.Override?.By.At)
            .Means("hvornår", "when")
            .Null("ingen har gjort det", "nobody did");
        t.Text("answer_cause", row => row.Decisions.Answers?.Cause)
            .Means("svaret årsag", "the answer årsag")
            .Null("ingen har svaret", "nobody answered");
        t.Text("answer_consequence", row => row.Decisions.Answers?.Consequence)
            .Means("svaret konsekvens", "the answer konsekvens")
            .Null("ingen har svaret", "nobody answered");
        t.Text("answer_path", row => row.Decisions.Answers?.PathToTarget)
            .Means("svaret vej til mål", "the answer vej til mål")
            .Null("ingen har svaret", "nobody answered");
        t.Word("cause_category", row => row.Decisions.Answers?.Category)
            .Means("{words}", "{words}")
            .Null("det er ikke oplyst", "nobody said");
        t.Label("answered_by", row => row.Decisions.Answers?.By.PersonName)
            .Means("hvem der svarede senest", "who answered last")
            .Null("ingen har svaret", "nobody answered");
        t.Moment("answered_at", row => row.Decisions.Answers?.By.At)
            .Means("hvornår", "when")
            .Null("ingen har svaret", "nobody answered");
        t.Flag("lacks_cause", row => row.Asked.Contains(CommentAnswer.Cause));
        t.Flag("lacks_consequence", row => row.Asked.Contains(CommentAnswer.Consequence));
        t.Flag("lacks_path_to_target", row => row.Asked.Contains(CommentAnswer.PathToTarget));
        t.Word("state", row => row.Assessment.State)
            .Means(
                "`published`; `missing-answers`, hvor en gul eller rød smiley mangler et svar og ikke kan "
                    + "offentliggøres; ellers `draft`",
                "`published`; `missing-answers` where a yellow or red smiley lacks an answer and cannot be published; "
                    + "else `draft`");
        t.Label("published_by", row => null)
            .Means("hvem der offentliggjorde vurderingen", "who published the assessment")
            .Null("ingen endnu", "nobody yet");
        t.Moment("published_at", row => null)
            .Means("hvornår", "when")
            .Null("ingen endnu", "nobody yet");
        t.History("round_id", "goal_id");
        t.Index(new TableIndex("bm_assessment_goal", ["goal_id", "round_id"]));
    })
    {
        Cause = (old, now) => Acts.Any(column => old(column) != now(column)) ? ChangeCause.Recorded
            : old("goal_version") != now("goal_version") ? ChangeCause.Definition
            : ChangeCause.Progress,
    };

    /// <summary>Reads the rows that were published, as they stood when they were, with who published them.</summary>
    public static async Task<Dictionary<RoundGoal, object?[]>> ReadPublishedAsync(
        StoreSession session, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await session.ReadCellsAsync(
            Table.Written, "row_id IN (SELECT assessment_id FROM bm_goal_publication)", cancellationToken);

        // Read last: each of those rows has its publication here, whatever is published meanwhile.
        Dictionary<RoundGoal, (string? By, DateTimeOffset? At)> publications = (await session.ReadAsync(
            GoalPublicationTable.Table.Columns,
            row => (
                About: new RoundGoal(row.Text(GoalPublicationTable.RoundId)!, row.Text(GoalPublicationTable.GoalId)!),
                By: row.Text(GoalPublicationTable.PersonName), At: row.Moment(GoalPublicationTable.RecordedAt)),
            string.Empty, cancellationToken)).ToDictionary(each => each.About, each => (each.By, each.At));
        string[] names = [.. Table.Written.Select(column => column.Name)];
        Dictionary<RoundGoal, object?[]> published = [];
        foreach (object?[] cells in rows)
        {
            RoundGoal about = new((string)cells[PlaceOf("round_id")]!, (string)cells[PlaceOf("goal_id")]!);
            cells[PlaceOf("state")] = EnumCode<AssessmentState>.Of(AssessmentState.Published);
            (cells[PlaceOf("published_by")], cells[PlaceOf("published_at")]) = publications[about];
            published.Add(about, cells);
        }

        return published;

        int PlaceOf(string column) => Array.IndexOf(names, column);
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
}

/// <summary>An assessment that is not published; what was published is read as it stood.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Round">The round.</param>
/// <param name="Assessment">The assessment.</param>
internal sealed record AssessmentRow(Goal Goal, FollowUpRound Round, GoalAssessment Assessment)
{
    /// <summary>Gets the result smiley of the goal's round before; null if there was none.</summary>
    public Status? ResultBefore { get; init; }

    /// <summary>Gets the timeline smiley of the goal's round before; null if there was none.</summary>
    public Status? TimelineBefore { get; init; }

    /// <summary>Gets the smileys as they were computed.</summary>
    public ComputedStatus Computed => Assessment.Computed;

    /// <summary>Gets what the owner answered and set.</summary>
    public RoundDecisions Decisions => Assessment.Decisions;

    /// <summary>Gets how the goal's indicator stands on the day of the round; null if there is no figure.</summary>
    public Realisation? Judged => Computed.Expectation?.Realisation;

    /// <summary>Gets the period of that figure; null if there is none.</summary>
    public Period? Period => Computed.Expectation?.Observation.Period;

    /// <summary>Gets the answers that the owner is asked for.</summary>
    public IReadOnlyList<CommentAnswer> Asked { get; } = Assessment.RequestedAnswers(Goal.Due, Round.AsOf);
}
