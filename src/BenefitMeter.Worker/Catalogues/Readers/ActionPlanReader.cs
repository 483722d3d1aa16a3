using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads action plans (<c>actions</c>).</summary>
internal static class ActionPlanReader
{
    /// <summary>The columns of the file of an action plan, separated by semicolons.</summary>
    public const string Header = "key;change;responsible;effect;kpi;how;deadline;category;blocks-go-live;state;done;goal;benefit";

    /// <summary>Reads one action plan with the actions in its file.</summary>
    public static ActionPlan Read(MapEntry entry, PlanReaderContext context)
    {
        Dictionary<string, FileLocation> seen = new(StringComparer.Ordinal);
        return new ActionPlan(entry.Key, entry.Value.At("project").Text(),
            [.. PlanCsvReader.Read(entry.Value.At("file"), Header, ["key", "change"], context)
                .Select(row => Item(row, seen, context))]);
    }

    private static ActionItem Item(PlanRow row, Dictionary<string, FileLocation> seen, PlanReaderContext context)
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
            Category = row.Choice("category", WorkWords.ActionCategory),
            BlocksGoLive = row.Flag("blocks-go-live") ?? false,
            State = row.Choice("state", WorkWords.ActionState) ?? ActionState.Open,
            DoneOn = row.Day("done"),
            GoalId = row.Goal("goal"),
            BenefitId =
                row.Reference("benefit", ScalarKind.Benefit, context.Tree.At("benefits").Entries().Select(each => each.Key)),
        };
        if ((item.State == ActionState.Done) != (item.DoneOn is not null))
        {
            context.Issues.Add(WorkIssues.DoneAndDay(row.Place, item.Id));
        }

        if (item.Gaps.Count > 0)
        {
            context.Issues.Add(WorkIssues.ActionIncomplete(row.Place, item));
        }

        return item;
    }
}
