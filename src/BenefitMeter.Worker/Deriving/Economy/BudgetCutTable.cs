using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>The cuts that were decided, by unit and year.</summary>
internal static class BudgetCutTable
{
    /// <summary>Gets the table.</summary>
    public static Table<CutRow> Table { get; } = new("bm_budget_cut", t =>
    {
        t.Id("benefit_id", row => row.Benefit);
        t.Id("line", row => row.Cut.Line)
            .Means("pengelinjen", "the money line");
        t.Id("unit_id", row => row.Cut.UnitId);
        t.Id("account", row => row.Cut.Account)
            .Means("kontoen", "the budget line");
        t.Integer("year", row => row.Cut.Year)
            .Means("året", "the year");
        t.Decimal("amount", row => Rounding.Kroner(row.Cut.Amount))
            .Means("kroner om året", "kroner a year");
        t.Decimal("hours", row => Rounding.ForStorage(row.Cut.Hours))
            .Means("de timer, der er taget ud", "the hours taken out")
            .Null("den er kun i kroner", "it is in kroner only");
        t.Decimal("fte", row => Rounding.ForStorage(row.Cut.Fte))
            .Means("de årsværk, der er taget ud", "the FTE taken out")
            .Null("den er kun i kroner", "it is in kroner only");
        t.Day("decided_on", row => row.Cut.Decided.Date)
            .Means("hvornår det blev besluttet", "when it was decided");
        t.Label("decided_by", row => row.By)
            .Means("hvem der besluttede den", "who decided it");
        t.Text("reference", row => row.Cut.Decided.Reference ?? string.Empty)
            .Means("hvor den er noteret; tom, hvis den ikke er noteret", "where it is recorded; empty for nowhere");
        t.PrimaryKey("benefit_id", "line", "unit_id", "account", "year");
    });
}

/// <summary>A cut of a budget line that was decided for a benefit.</summary>
/// <param name="Benefit">The benefit.</param>
/// <param name="Cut">The cut.</param>
/// <param name="By">The name of who decided it.</param>
internal sealed record CutRow(string Benefit, BudgetCut Cut, string By);
