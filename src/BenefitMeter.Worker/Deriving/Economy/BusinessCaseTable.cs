using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>Every version of the business cases, with what it promises and what came of it.</summary>
internal static class BusinessCaseTable
{
    /// <summary>Gets the table.</summary>
    public static Table<CaseRow> Table { get; } = new("bm_business_case", t =>
    {
        t.Id("business_case_id", row => row.Case.Id);
        t.Integer("version", row => row.Of.Number)
            .Means("versionens nummer", "the number of the version");
        t.Label("title_da", row => row.Case.Title.Danish);
        t.Label("title_en", row => row.Case.Title.English);
        t.Id("based_on", row => row.Case.BasedOn)
            .Means("den generelle case, som denne lokale er lavet ud fra", "the general case that it makes local")
            .Null("ingen", "none");
        t.Id("initiative", row => row.Case.InitiativeId)
            .Means("indsatsen", "the initiative")
            .Null("ikke angivet", "none is named");
        t.Word("gate", row => row.Of.Gate)
            .Means("{words}", "{words}");
        t.Day("decided_on", row => row.Of.Date)
            .Means("hvornår det blev besluttet", "when it was decided");
        t.Word("decision", row => row.Of.Decision)
            .Means("{words}", "{words}");
        t.Label("approved_by", row => row.ApprovedBy)
            .Means("hvem der har godkendt", "who approved it")
            .Null("ingen har gjort det", "nobody did");
        t.Text("reason", row => row.Of.Reason)
            .Means("hvorfor der er en ny version", "why there is a new version")
            .Null("det er ikke oplyst", "nobody said");
        t.Integer("price_level_year", row => row.Of.PriceLevelYear)
            .Means("det år, i hvis priser beløbene er opgjort", "the year whose prices the amounts are in");
        t.Code("discount_scheme", EconomyWords.Discount, row => row.Of.Scheme.Name)
            .Means("det sæt diskonteringsrenter, der bruges: {words}", "the scheme of discount rates: {words}");
        t.Flag("is_first", row => row.Of == row.Case.First)
            .Means("om det er den første godkendte version", "whether it is the first approved version");
        t.Flag("is_current", row => row.Of == row.Case.Current)
            .Means("om det er den gældende", "whether it is the current one");
        t.Decimal("investment", row => row.Sum(sums => sums.Investment).Likely)
            .Means("investering over alle år, kroner", "investment over all years, kroner");
        t.Decimal("running_cost", row => row.Sum(sums => sums.RunningCost).Likely)
            .Means("driftsudgift over alle år", "running cost over all years");
        t.Decimal("cash_benefit", row => row.CashBenefit)
            .Means("budgetgevinst og merindtægt over alle år", "cash-releasing and revenue over all years");
        t.Decimal("cost_avoidance", row => row.Sum(sums => sums.CostAvoidance).Likely)
            .Means("undgået udgift over alle år", "cost avoidance over all years");
        t.Decimal("non_cash_benefit", row => row.Sum(sums => sums.NonCashReleasing).Likely)
            .Means("frigjort tid over alle år, ikke en del af netto", "released time over all years, no part of the net");
        t.Decimal("net_low", row => row.Net.Low)
            .Means("netto, hvis alt lander lavt", "the net if all goes low");
        t.Decimal("net", row => row.Net.Likely)
            .Means("netto over alle år", "the net over all years");
        t.Decimal("net_high", row => row.Net.High)
            .Means("netto, hvis alt lander højt", "the net if all goes high");
        t.Decimal("net_mean", row => Rounding.Kroner(row.Net.Mean))
            .Means("middelværdien af trepunktsestimatet", "the mean of the three-point estimate");
        t.Decimal("net_sd", row => Rounding.Kroner(row.Net.Deviation))
            .Means("dets standardafvigelse", "its standard deviation");
        t.Decimal("payback_years", row => Rounding.ForStorage(CashFlow.PaybackYears(row.Flows)))
            .Means(
                "antal år, til akkumuleret netto varigt ikke længere er negativt",
                "years until the running sum turns lastingly non-negative")
            .Null("det sker aldrig", "it never does");
        t.Decimal("npv", row => Rounding.Kroner(CashFlow.PresentValue(row.Flows, row.Of.Scheme)))
            .Means("nutidsværdien", "the net present value");
        t.Decimal("realised_benefit", row => Rounding.Kroner(row.Cash.Realised))
            .Means("den kontante gevinst, realiseret til dato", "the cash benefit realised to date")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("planned_benefit_to_date", row => row.Cash.Realised is null ? null : row.Cash.Planned.Likely)
            .Means("den kontante gevinst, planlagt for samme tid", "the cash benefit planned for the same time")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("realised_pct", row => Rounding.ForStorage(row.RealisedPercent))
            .Means(
                "`realised_benefit` i forhold til `planned_benefit_to_date`, i procent",
                "`realised_benefit` over `planned_benefit_to_date`, in percent")
            .Null("intet er kendt", "nothing is known");
        t.Flag("is_within_margin", row => row.Cash.Realised is { } came ? row.Cash.Planned.Contains(came) : null)
            .Means("om det realiserede ligger mellem lav og høj", "whether what was realised lies between low and high")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("experience_factor", row => Rounding.ForStorage(row.Experience))
            .Means(
                "Σ realiseret over Σ planlagt for mindst tre egne afsluttede gevinster i klassen; træder aldrig i "
                    + "stedet for planen",
                "Σ realised over Σ planned of at least three own closed benefits of the class; never replaces the plan")
            .Null("der er færre", "there are fewer");
        t.Decimal(
            "experience_corrected_net",
            row => Rounding.Kroner(row.Net.Likely - row.CashBenefit + (row.Experience * row.CashBenefit)))
            .Means(
                "netto med den kontante gevinst ganget med erfaringsfaktoren; ved siden af planen, aldrig i stedet for den",
                "the net with its cash benefit times the experience factor; beside the plan, never in its place")
            .Null("der er ingen faktor", "there is no factor");
        t.PrimaryKey("business_case_id", "version");
    });
}

/// <summary>A version of a business case, with what it came to.</summary>
/// <param name="Case">The business case.</param>
/// <param name="Of">The version.</param>
/// <param name="Years">The years of the case.</param>
/// <param name="Input">What the derivation builds on.</param>
internal sealed record CaseRow(BusinessCase Case, BusinessCaseVersion Of, BusinessCaseYears Years, DerivationInput Input)
{
    /// <summary>Gets the net over all years.</summary>
    public ThreePoint Net => Sum(sums => sums.Net);

    /// <summary>Gets the cash over all years: what is taken out of budgets, and revenue.</summary>
    public decimal CashBenefit => Sum(sums => sums.CashReleasing + sums.Revenue).Likely;

    /// <summary>Gets the net of each year.</summary>
    public IReadOnlyList<decimal> Flows => [.. Years.Years.Select(year => BusinessCaseSums.Of(Of, year.Year).Net.Likely)];

    /// <summary>Gets the cash planned and realised to date.</summary>
    public (ThreePoint Planned, decimal? Realised) Cash => Years.Cash(Of, Input.AsOf);

    /// <summary>Gets the cash realised in percent of the cash planned for the same time; null if nothing is known.</summary>
    public decimal? RealisedPercent =>
        Cash.Realised is { } came ? RealisationRule.GapClosure(0, Cash.Planned.Likely, came) : null;

    /// <summary>Gets what closed cash-releasing benefits realised over what they planned; null where there are too few.</summary>
    public decimal? Experience => Input.Money.ExperienceOf(BenefitClass.CashReleasing, Input.Plans.Benefits);

    /// <summary>Gets the name of who approved it; null while nobody has.</summary>
    public string? ApprovedBy => Of.ApprovedBy is { } person ? Input.Catalogue.Organisation.People[person].Name : null;

    /// <summary>Adds kroner over all years.</summary>
    public ThreePoint Sum(Func<BusinessCaseSums, ThreePoint> of) =>
        Years.Years.Select(year => of(BusinessCaseSums.Of(Of, year.Year)))
            .Aggregate(default(ThreePoint), (sum, each) => sum + each);
}
