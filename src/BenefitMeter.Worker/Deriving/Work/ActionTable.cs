using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>The items of action plans; each edit supersedes the version before it (rule A2-14).</summary>
internal static class ActionTable
{
    /// <summary>Gets the table.</summary>
    public static Table<ActionRow> Table { get; } = new("bm_action", t =>
    {
        t.Identity("row_id");
        t.Id("plan_id", row => row.Plan.Id)
            .Means("handlingsplanen", "the action plan");
        t.Id("action_id", row => row.Item.Id)
            .Means("punktet", "the item");

        // Its place is told, but an item that moved up has not been edited.
        t.Integer("sort_order", row => row.Place).Ignored();
        t.Text("change_text", row => row.Item.Change)
            .Means("Ændring/opgave", "Ændring/opgave");
        t.Id("responsible_id", row => row.Item.ResponsibleId)
            .Means("Ansvarlig", "Ansvarlig")
            .Null("ingen er angivet", "nobody is named");
        t.Label("responsible_name", row => row.Work.Name(row.Item.ResponsibleId))
            .Means("navnet", "the name")
            .Null("ingen er angivet", "nobody is named");
        t.Text("effect", row => row.Item.Effect)
            .Means("Effekt", "Effekt")
            .Null("ikke udfyldt", "not written");
        t.Flag("states_no_kpi", row => row.Item.StatesNoKpi)
            .Means("det er angivet, at ingen KPI følger effekten", "it says that no KPI follows the effect");
        t.Id("indicator_id", row => row.Item.IndicatorId)
            .Means("den KPI, der følger effekten", "the KPI that follows the effect")
            .Null("ingen", "none");
        t.Text("how", row => row.Item.How)
            .Means("Hvordan", "Hvordan")
            .Null("ikke udfyldt", "not written");
        t.Day("deadline", row => row.Item.Deadline)
            .Means("Deadline", "Deadline")
            .Null("ingen er fastsat", "none is set");
        t.Word("category", row => row.Item.Category)
            .Means("som i `bi_action`", "as in `bi_action`")
            .Null("ikke oplyst", "not said");
        t.Flag("blocks_go_live", row => row.Item.BlocksGoLive)
            .Means("den skal være løst før dag 1", "it must be solved before day 1");
        t.Word("state", row => row.Item.State)
            .Means("{words}", "{words}");
        t.Day("done_on", row => row.Item.DoneOn)
            .Means("hvornår den blev gennemført", "when it was done")
            .Null("det er ikke sket", "it is not");
        t.Id("project_id", row => row.Plan.ProjectId)
            .Means("forbedringsprojektet, den hører til", "the improvement project it belongs to")
            .Null("ingen", "none");
        t.Id("goal_id", row => row.Item.GoalId)
            .Means("målet i strategiplanen, som den understøtter", "the goal it serves")
            .Null("ingen", "none");
        t.Id("benefit_id", row => row.Item.BenefitId)
            .Means("gevinsten, den realiserer", "the benefit it realises")
            .Null("ingen", "none");
        t.Text("missing", row => WorkInput.Joined(", ", row.Item.Gaps.Select(EnumCode<ActionGap>.Of)))
            .Means("det, den mangler", "what it lacks")
            .Null("intet", "nothing");
        t.History("plan_id", "action_id");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(WorkInput work) => Table.Rows(work.Plan.ActionPlans.SelectMany(plan =>
        plan.Items.Select((item, place) => new ActionRow(work, plan, item, place))));
}

/// <summary>An item of an action plan.</summary>
/// <param name="Work">What it is made from.</param>
/// <param name="Plan">The action plan.</param>
/// <param name="Item">The item.</param>
/// <param name="Place">Its place in the plan, from 0.</param>
internal sealed record ActionRow(WorkInput Work, ActionPlan Plan, ActionItem Item, int Place);
