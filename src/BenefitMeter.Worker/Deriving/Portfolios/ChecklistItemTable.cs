using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>The items of the checklists that initiatives work by.</summary>
internal static class ChecklistItemTable
{
    /// <summary>Gets the table.</summary>
    public static Table<ChecklistRow> Table { get; } = new("bm_checklist_item", t =>
    {
        t.Id("initiative_id", row => row.InitiativeId)
            .Means("indsatsen", "the initiative");
        t.Id("template_id", row => row.List.TemplateId)
            .Means("porteføljens tjekliste", "the portfolio's checklist");
        t.Integer("version", row => row.List.Version)
            .Means("den version, den følger", "the version it works by");
        t.Integer("sort_order", row => row.Index)
            .Means("punktets plads", "the item's place");
        t.Text("item", row => row.Item)
            .Means("punktet", "the item");
        t.Day("done_on", row => row.DoneOn)
            .Means("dagen, det blev udført", "the day it was done")
            .Null("det er ikke sket", "it is not");
        t.PrimaryKey("initiative_id", "template_id", "version", "sort_order");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(PortfolioPlan plan) => Table.Rows(
        from initiative in plan.Initiatives.Values
        from list in initiative.Checklists
        from row in plan.PortfolioOf(initiative)!.Checklists[list.TemplateId][list.Version]
            .Select((item, index) => new ChecklistRow(initiative.Id, list, index, item))
        select row);
}

/// <summary>An item of a checklist.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="List">The checklist that the initiative works by.</param>
/// <param name="Index">The item's place, from 0.</param>
/// <param name="Item">The item.</param>
internal sealed record ChecklistRow(string InitiativeId, RunningChecklist List, int Index, string Item)
{
    /// <summary>Gets the day it was done; null where it is not.</summary>
    public DateOnly? DoneOn => List.Done.TryGetValue(Item, out DateOnly day) ? day : null;
}
