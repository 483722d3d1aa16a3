using BenefitMeter.Definitions;
using BenefitMeter.FollowUp;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads action plans.</summary>
internal static class ActionPlanReader
{
    /// <summary>The columns of an action plan's file.</summary>
    public const string Header = "key;change;responsible;effect;kpi;how;deadline;category;blocks-go-live;state;done;goal;benefit";

    public static ActionPlan Read(MapEntry entry, PlanReading reading)
    {
        Dictionary<string, Place> seen = new(StringComparer.Ordinal);
        return new ActionPlan(entry.Key, entry.Value.At("project").Text(),
            [.. PlanTable.Read(entry.Value.At("file"), Header, ["key", "change"], reading).Select(row => Item(row, seen, reading))]);
    }

    private static ActionItem Item(PlanRow row, Dictionary<string, Place> seen, PlanReading reading)
    {
        bool statesNone = row.Text("kpi")?.ToLowerInvariant() is "none" or "ingen";
        ActionItem item = new()
        {
            Id = row.Key("key", "actions", seen),
            Change = row.Needed("change"),
            ResponsibleId = row.Person("responsible"),
            Effect = row.Text("effect"),
            StatesNoKpi = statesNone,
            IndicatorId = statesNone ? null : row.Indicator("kpi"),
            How = row.Text("how"),
            Deadline = row.Day("deadline"),
            Category = row.Choice("category", PlanWords.Categories),
            BlocksGoLive = row.Flag("blocks-go-live") ?? false,
            State = row.Choice("state", PlanWords.States) ?? ActionState.Open,
            DoneOn = row.Day("done"),
            GoalId = row.Goal("goal"),
            BenefitId = row.Reference("benefit", ScalarKind.Benefit, reading.Tree.At("benefits").Entries().Select(each => each.Key)),
        };
        if ((item.State == ActionState.Done) != (item.DoneOn is not null))
        {
            reading.Issues.Add(WorkIssues.DoneAndDay(row.Place, item.Id));
        }

        if (item.Gaps.Count > 0)
        {
            reading.Issues.Add(WorkIssues.ActionIncomplete(row.Place, item));
        }

        return item;
    }
}
