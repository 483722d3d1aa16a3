using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>The cash flow of business cases by year.</summary>
internal static class CashFlowTable
{
    /// <summary>Gets the table.</summary>
    public static Table<FlowRow> Table { get; } = new("bm_cash_flow", t =>
    {
        t.Identity("row_id");
        t.Id("business_case_id", row => row.Case.Id);
        t.Integer("year", row => row.Year.Year)
            .Means("året", "the year");
        t.Integer("price_level_year", row => row.Case.Current.PriceLevelYear)
            .Means("det år, i hvis priser beløbene er opgjort", "the year whose prices the amounts are in");
        t.Integer("version_first", row => row.Case.First.Number)
            .Means("nummeret på den første version", "the number of the first version");
        t.Integer("version_current", row => row.Case.Current.Number)
            .Means("nummeret på den gældende version", "the number of the current version");
        t.Decimal("investment_first", row => row.Year.First.Investment.Likely)
            .Means("investering: den første version, kroner", "investment: the first version, kroner");
        t.Decimal("investment_planned", row => row.Year.Planned.Investment.Likely)
            .Means("investering: planlagt nu, kroner", "investment: planned now, kroner");
        t.Decimal("investment_realised", row => Rounding.Kroner(row.Year.Investment))
            .Means("investering: realiseret, kroner", "investment: realised, kroner")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("running_cost_first", row => row.Year.First.RunningCost.Likely)
            .Means("driftsudgift: den første version, kroner", "running cost: the first version, kroner");
        t.Decimal("running_cost_planned", row => row.Year.Planned.RunningCost.Likely)
            .Means("driftsudgift: planlagt nu, kroner", "running cost: planned now, kroner");
        t.Decimal("running_cost_realised", row => Rounding.Kroner(row.Year.RunningCost))
            .Means("driftsudgift: realiseret, kroner", "running cost: realised, kroner")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("cash_releasing_first", row => row.Year.First.CashReleasing.Likely)
            .Means("budgetgevinst: den første version, kroner", "cash-releasing: the first version, kroner");
        t.Decimal("cash_releasing_planned", row => row.Year.Planned.CashReleasing.Likely)
            .Means("budgetgevinst: planlagt nu, kroner", "cash-releasing: planned now, kroner");
        t.Decimal("cash_releasing_realised", row => Rounding.Kroner(row.Year.CashReleasing))
            .Means("budgetgevinst: realiseret, kroner", "cash-releasing: realised, kroner")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("revenue_first", row => row.Year.First.Revenue.Likely)
            .Means("merindtægt: den første version, kroner", "additional revenue: the first version, kroner");
        t.Decimal("revenue_planned", row => row.Year.Planned.Revenue.Likely)
            .Means("merindtægt: planlagt nu, kroner", "additional revenue: planned now, kroner");
        t.Decimal("revenue_realised", row => Rounding.Kroner(row.Year.Revenue))
            .Means("merindtægt: realiseret, kroner", "additional revenue: realised, kroner")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("cost_avoidance_first", row => row.Year.First.CostAvoidance.Likely)
            .Means("undgået udgift: den første version, kroner", "cost avoidance: the first version, kroner");
        t.Decimal("cost_avoidance_planned", row => row.Year.Planned.CostAvoidance.Likely)
            .Means("undgået udgift: planlagt nu, kroner", "cost avoidance: planned now, kroner");
        t.Decimal("cost_avoidance_realised", row => Rounding.Kroner(row.Year.CostAvoidance))
            .Means("undgået udgift: realiseret, kroner", "cost avoidance: realised, kroner")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("non_cash_releasing_first", row => row.Year.First.NonCashReleasing.Likely)
            .Means("frigjort tid: den første version, kroner", "released time: the first version, kroner");
        t.Decimal("non_cash_releasing_planned", row => row.Year.Planned.NonCashReleasing.Likely)
            .Means("frigjort tid: planlagt nu, kroner", "released time: planned now, kroner");
        t.Decimal("non_cash_releasing_realised", row => Rounding.Kroner(row.Year.NonCashReleasing))
            .Means("frigjort tid: realiseret, kroner", "released time: realised, kroner")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("net_first", row => row.Year.First.Net.Likely)
            .Means("netto i den første version", "the net of the first version");
        t.Decimal("net_planned", row => row.Year.Planned.Net.Likely)
            .Means(
                "netto planlagt nu: budgetgevinst og merindtægt, og undgået udgift hvor casen regner den med, minus "
                    + "driftsudgift og investering",
                "the net planned now: cash-releasing and revenue, and cost avoidance where the case counts it, less "
                    + "running cost and investment");
        t.Decimal("net_low", row => row.Year.Planned.Net.Low)
            .Means("netto, hvis alt lander lavt", "the net if all goes low");
        t.Decimal("net_high", row => row.Year.Planned.Net.High)
            .Means("netto, hvis alt lander højt", "the net if all goes high");
        t.Decimal("net_realised", row => Rounding.Kroner(row.Year.Net))
            .Means("realiseret netto", "the net that was realised")
            .Null("`realised_reason` siger hvorfor", "`realised_reason` says why");
        t.Decimal("cumulative_first", row => row.CumulativeFirst)
            .Means("akkumuleret netto i den første version", "the running sum of the first version");
        t.Decimal("cumulative_planned", row => row.Cumulative)
            .Means("akkumuleret netto planlagt nu", "the running sum planned now");
        t.Decimal("cumulative_realised", row => Rounding.Kroner(row.CumulativeRealised))
            .Means("akkumuleret realiseret netto", "the running sum that was realised")
            .Null("et tidligere år kendes ikke", "a year before is not known");
        t.Decimal("discount_factor", row => Rounding.ForStorage(row.Factor))
            .Means("diskonteringsfaktoren; det første år har 1", "the factor; the first year has 1");
        t.Decimal("present_value", row => Rounding.Kroner(row.Factor * row.Year.Planned.Net.Likely))
            .Means("planlagt netto gange faktoren", "the net planned times the factor");
        t.Code("realised_reason", EconomyWords.CashFlowReason, row => row.Year.Reason)
            .Means(
                "hvorfor noget realiseret ikke kendes eller kun dækker en del af året, eller `CostsAsPlanned`, hvis udgifterne "
                    + "ikke kan ses i bogføringen: {words}",
                "why something realised is not known or is a part of the year only, or `CostsAsPlanned` if no ledger shows the "
                    + "costs: {words}")
            .Null("alt kendes", "all is known");
        t.History("business_case_id", "year");
    });
}

/// <summary>A year of a business case, with the running sums of its net.</summary>
/// <param name="Case">The business case.</param>
/// <param name="Year">The year.</param>
/// <param name="CumulativeFirst">The running sum of the first version.</param>
/// <param name="Cumulative">The running sum planned now.</param>
/// <param name="CumulativeRealised">The running sum realised; null from the first year on that is not known.</param>
/// <param name="Factor">The factor that the year is discounted by.</param>
internal sealed record FlowRow(
    BusinessCase Case, BusinessCaseYear Year, decimal CumulativeFirst, decimal Cumulative, decimal? CumulativeRealised,
    decimal Factor);
