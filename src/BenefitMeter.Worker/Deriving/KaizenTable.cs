using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The sheets of boards (rule D4).</summary>
internal static class KaizenTable
{
    private const string Hidden = "•";

    private static readonly DerivedShape<Row> Shape = new("bm_kaizen", [],
    [
        ("board_id", row => row.Board.Id),
        ("period_id", row => row.Sheet.Period.Id),
        ("indicator_id", row => row.Sheet.Kpi.IndicatorId),
        ("board_name_da", row => row.Board.Name.Danish),
        ("board_name_en", row => row.Board.Name.English),
        ("unit_id", row => row.Board.UnitId),
        ("grain", row => EnumCode<PeriodGrain>.Of(row.Board.Grain)),
        ("period_start", row => row.Sheet.Period.Start),
        ("period_end", row => row.Sheet.Period.LastDay),
        ("sort_order", row => row.Sheet.Index),
        ("target_value", row => row.Sheet.Figure.Realisation.Plan),
        ("measured_value", row => row.Sheet.Figure.Observation.Value),
        ("previous_value", row => row.Sheet.Recent is [.., var previous, _] ? previous.Observation.Value : null),
        ("value_change", row => row.Sheet.Change),
        ("change_is_better", row => row.Sheet.ChangeIsBetter is { } better ? WorkInput.Flag(better) : null),
        ("recent_periods", row => string.Join(';', row.Sheet.Recent.Select(figure => figure.Observation.Period.Id))),
        ("recent_values", row => string.Join(';', row.Sheet.Recent.Select(Value))),
        ("result_status", row => IsHidden(row.Sheet.Figure) ? null : EnumCode<Status>.Of(row.Sheet.Figure.Realisation.Result)),
        ("periods_on_target", row => row.Sheet.PeriodsOnTarget),
        ("celebrate", row => WorkInput.Flag(row.Sheet.IsCelebrated)),
        ("propose_adoption", row => WorkInput.Flag(row.Sheet.IsAdoptionProposed)),
        ("project_id", row => row.Board.ProjectId),
        ("redesign_link", row => row.Project?.RedesignLink),
        ("step_no", row => row.Sheet.Kpi.StepNumber),
        ("step_name", row => row.Project?.ToBe.FirstOrDefault(step => step.Number == row.Sheet.Kpi.StepNumber)?.Name),
        ("workflow_id", row => row.Sheet.Kpi.WorkflowId),
        ("workflow_name", row =>
            row.Project?.Workflows.FirstOrDefault(workflow => workflow.Id == row.Sheet.Kpi.WorkflowId)?.Name.Danish),
        ("workflow_decision", row => WorkInput.Code(row.Sheet.Decision?.Kind)),
        ("meeting_on", row => row.Sheet.Meeting?.On),
        ("meeting_minutes", row => row.Sheet.Meeting?.Minutes),
        ("facilitator_name", row => row.Sheet.Meeting?.Facilitator),
        ("last_meeting_on", row => row.Sheet.PreviousMeeting?.On),
        ("last_meeting_minutes", row => row.Sheet.PreviousMeeting?.Minutes),
        ("days_between", row => row.Sheet.DaysBetween),
        ("is_late", row => WorkInput.Flag(row.Sheet.DaysBetween is { } days && KaizenCadence.IsLate(days))),
        ("is_too_long", row => WorkInput.Flag(KaizenCadence.IsTooLong(row.Sheet.Meeting?.Minutes))),
        ("take_over_on", row => row.Board.StaffTakeOver <= row.Sheet.Period.LastDay ? row.Board.StaffTakeOver : null),
        ("meeting_topics", row => row.Sheet.Meeting?.Topics),
        ("meeting_actions", row => WorkInput.Joined(", ", row.Sheet.Meeting?.ActionIds ?? [])),
    ]);

    public static DerivedRows Rows(WorkInput work) => Shape.Rows(
        from board in work.Plan.Boards
        let project = work.Plan.Projects.FirstOrDefault(each => each.Id == board.ProjectId)
        from sheet in KaizenSheet.Rows(board, project, work.Figures, work.AsOf)
        select new Row(board, project, sheet));

    private static bool IsHidden(Figure figure) => figure.Observation.State == ObservationState.Suppressed;

    private static string Value(Figure figure) =>
        IsHidden(figure) ? Hidden : figure.Observation.Value is { } value ? StoredText.Of(value) : string.Empty;

    private sealed record Row(KaizenBoard Board, ImprovementProject? Project, KaizenRow Sheet);
}
