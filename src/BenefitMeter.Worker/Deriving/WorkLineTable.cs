using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The lines of work programmes (rule D1b).</summary>
internal static class WorkLineTable
{
    private static readonly DerivedShape<Row> Shape = new("bm_work_line", [],
    [
        ("programme_id", row => row.Programme.Id),
        ("line_key", row => row.Line.Key),
        ("unit_id", row => row.Programme.UnitId),
        ("year", row => row.Programme.Year),
        ("programme_version", row => row.Programme.Version),
        ("programme_approved_on", row => row.Programme.Approved?.Date),
        ("programme_approved_by", row => row.Work.Name(row.Programme.Approved?.By)),
        ("recipients", row => WorkInput.Joined(", ", row.Programme.RecipientIds.Select(id => row.Work.Name(id)!))),
        ("sort_order", row => row.Place),
        ("kind", row => EnumCode<WorkLineKind>.Of(row.Line.Kind)),
        ("finance_act_purpose", row => row.Line.FinanceActPurpose),
        ("core_task", row => row.Line.CoreTask),
        ("activity", row => row.Line.Activity),
        ("project", row => row.Line.Project),
        ("description", row => row.Line.Description),
        ("success_criterion", row => row.Line.SuccessCriterion),
        ("milestone_q1", row => row.Line.MilestoneQ1),
        ("milestone_q2", row => row.Line.MilestoneQ2),
        ("milestone_q3", row => row.Line.MilestoneQ3),
        ("milestone_q4", row => row.Line.MilestoneQ4),
        ("hour_budget", row => row.Line.HourBudget),
        ("hour_share_pct", row => Rounding.ForStorage(row.Programme.HourShare(row.Line))),
        ("hours_total", row => row.Programme.Hours),
        ("hours_used", row => row.Line.HoursIndicatorId is { } hours
            ? Rounding.ForStorage(row.Work.Figures.YearSum(hours, row.Programme.UnitId, row.Programme.Year))
            : null),
        ("nature", row => WorkInput.Code(row.Line.Nature)),
        ("goal_id", row => row.Line.GoalId),
        ("indicator_id", row => row.Line.IndicatorId),
        ("owner_name", row => row.Work.Name(row.Line.OwnerId)),
        ("missing", row => WorkInput.Joined(", ", row.Line.Gaps.Select(EnumCode<WorkLineGap>.Of))),
    ]);

    public static DerivedRows Rows(WorkInput work) => Shape.Rows(work.Plan.Programmes.SelectMany(programme =>
        programme.InReportOrder.Select((line, place) => new Row(work, programme, line, place))));

    private sealed record Row(WorkInput Work, WorkProgramme Programme, WorkProgrammeLine Line, int Place);
}
