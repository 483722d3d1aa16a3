using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The items of action plans; each edit supersedes the version before it (rule A2-14).</summary>
internal static class ActionTable
{
    private static readonly DerivedShape<Row> Shape = new("bm_action", ["plan_id", "action_id"],
    [
        ("plan_id", row => row.Plan.Id),
        ("action_id", row => row.Item.Id),
        ("sort_order", row => row.Place),
        ("change_text", row => row.Item.Change),
        ("responsible_id", row => row.Item.ResponsibleId),
        ("responsible_name", row => row.Work.Name(row.Item.ResponsibleId)),
        ("effect", row => row.Item.Effect),
        ("states_no_kpi", row => WorkInput.Flag(row.Item.StatesNoKpi)),
        ("indicator_id", row => row.Item.IndicatorId),
        ("how", row => row.Item.How),
        ("deadline", row => row.Item.Deadline),
        ("category", row => WorkInput.Code(row.Item.Category)),
        ("blocks_go_live", row => WorkInput.Flag(row.Item.BlocksGoLive)),
        ("state", row => EnumCode<ActionState>.Of(row.Item.State)),
        ("done_on", row => row.Item.DoneOn),
        ("project_id", row => row.Plan.ProjectId),
        ("goal_id", row => row.Item.GoalId),
        ("benefit_id", row => row.Item.BenefitId),
        ("missing", row => WorkInput.Joined(", ", row.Item.Gaps.Select(EnumCode<ActionGap>.Of))),
    ]);

    // Its place is told, but an item that moved up has not been edited.
    private static readonly DerivedTable Table = Shape.Derived with { Ignored = ["sort_order"] };

    public static DerivedRows Rows(WorkInput work) => Shape.Rows(work.Plan.ActionPlans.SelectMany(plan =>
        plan.Items.Select((item, place) => new Row(work, plan, item, place)))) with
    { Table = Table };

    private sealed record Row(WorkInput Work, ActionPlan Plan, ActionItem Item, int Place);
}
