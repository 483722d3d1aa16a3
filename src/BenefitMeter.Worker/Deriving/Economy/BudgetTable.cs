using BenefitMeter.Economy.Budgets;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>Budget lines by year.</summary>
internal static class BudgetTable
{
    /// <summary>Gets the table.</summary>
    public static Table<BudgetRow> Table { get; } = new("bm_budget", t =>
    {
        t.Identity("row_id");
        t.Id("account", row => row.Account.Id)
            .Means("kontoen", "the budget line");
        t.Integer("year", row => row.Year.Year)
            .Means("året", "the year");
        t.Label("name_da", row => row.Account.Name.Danish)
            .Null("det kendes ikke", "it is not known");
        t.Label("name_en", row => row.Account.Name.English)
            .Null("det kendes ikke", "it is not known");
        t.Decimal("budget", row => Rounding.Kroner(row.Year.Budget))
            .Means("budgettet før tilpasninger, kroner", "the budget before cuts, kroner")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Decimal("cut", row => Rounding.Kroner(row.Year.Cut))
            .Means("de besluttede tilpasninger", "the cuts decided");
        t.Text("cut_references", row => string.Join("; ", row.Year.References))
            .Means("hvor de er noteret", "where they are recorded");
        t.Decimal("room", row => Rounding.Kroner(row.Year.Remaining))
            .Means("det, der er tilbage i budgettet efter tilpasningerne", "what is left in the budget after the cuts")
            .Null("ingen har angivet budgettet", "nobody wrote the budget");
        t.Decimal("calculated", row => Rounding.Kroner(row.Year.Calculated))
            .Means("de kontante gevinster, der er beregnet som realiseret", "the cash that was calculated to be realised")
            .Null("det er ikke sket", "none was");
        t.Decimal("booked_to_date", row => Rounding.Kroner(row.Year.Booked?.ToDate))
            .Means("det bogførte", "what the ledger booked")
            .Null("ingen bogføring læses, eller en periode mangler", "no ledger is read, or a period is missing");
        t.Decimal("booked_last_year", row => Rounding.Kroner(row.Year.Booked?.LastYear))
            .Means("det bogførte i de samme perioder året før", "what it booked in the same periods the year before")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("expected_year_end", row => Rounding.Kroner(row.Year.Booked?.YearEnd))
            .Means(
                "det, der forventes ved årets slutning: som året før forløb, ellers som om alle måneder er ens",
                "what is expected at the year's end: as the year before went on, else as if each month were alike")
            .Null("intet er bogført", "nothing is booked");
        t.Decimal("volume_effect", row => Rounding.Kroner(row.Year.Booked?.VolumeEffect))
            .Means(
                "hvad ændrede mængder betyder, til sidste års pris: (V₁ − V₀) · p₀",
                "what other volumes changed, at last year's price: (V₁ − V₀) · p₀")
            .Null("mængderne kendes ikke", "the volumes are not known");
        t.Decimal("price_effect", row => Rounding.Kroner(row.Year.Booked?.PriceEffect))
            .Means(
                "hvad en ændret pris betyder, ved i års mængde: (p₁ − p₀) · V₁",
                "what another price changed, at this year's volume: (p₁ − p₀) · V₁")
            .Null("mængderne kendes ikke", "the volumes are not known");
        t.Day("booked_through", row => row.Year.Booked?.Through)
            .Means("den sidste bogførte dag", "the last day booked")
            .Null("der er intet", "nothing is");
        t.Code(
            "reason", EconomyWords.BudgetReason,
            row => row.Year.Booked is null ? EconomyWords.NotBooked.Code
                : row.Year.Booked.ToDate is null ? EconomyWords.MissingPeriod.Code
                : null)
            .Means("{words}", "{words}")
            .Null("alt er bogført", "the ledger has all of it");
        t.History("account", "year");
    });
}

/// <summary>A budget line in a year.</summary>
/// <param name="Account">The budget line.</param>
/// <param name="Year">The year.</param>
internal sealed record BudgetRow(BudgetAccount Account, BudgetYear Year);
