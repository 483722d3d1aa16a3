using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.FollowUp;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Benefits;

/// <summary>The benefit profiles, with how their first indicator stands.</summary>
internal static class BenefitProfileTable
{
    /// <summary>Gets the table.</summary>
    public static Table<ProfileRow> Table { get; } = new("bm_benefit", t =>
    {
        t.Id("benefit_id", row => row.Benefit.Id);
        t.Label("title_da", row => row.Benefit.Title.Danish);
        t.Label("title_en", row => row.Benefit.Title.English);
        t.Text("outcome_da", row => row.Benefit.Outcome?.Danish)
            .Means("den forandring, der kan ses, på dansk", "the change that can be seen, in Danish")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Text("outcome_en", row => row.Benefit.Outcome?.English)
            .Means("det samme på engelsk", "the same in English")
            .Null("ingen har skrevet det", "nobody wrote it");
        t.Word("state", row => row.Benefit.State)
            .Means("{words}", "{words}");
        t.Id("replaced_by", row => row.Benefit.ReplacedBy)
            .Means("gevinsten, der har erstattet den", "the benefit that replaced it")
            .Null("ingen har gjort det", "none did");
        t.Text("types", row => Listed(row.Benefit.Types))
            .Means("dens typer, adskilt af `, `", "its types, separated by `, `");
        t.Word("class", row => row.Benefit.Class)
            .Means("{words}", "{words}");
        t.Label("owner_name", row => row.NameOf(row.Benefit.OwnerId))
            .Means("hvem der har ansvaret", "who answers for it");
        t.Label("controller_name", row => row.NameOf(row.Benefit.ControllerId))
            .Means("hvem der måler den", "who measures it")
            .Null("ingen er angivet", "nobody is named");
        t.Code(
            "timing", BenefitWords.Timing,
            row => (row.Benefit.RequiresChange ? BenefitWords.AfterChange : BenefitWords.Immediate).Code)
            .Means(
                "`immediate` eller `after-change`: grå, indtil forandringen er gennemført",
                "`immediate`, or `after-change`: grey until the change is done");
        t.Word("reuse_of_means", row => row.Benefit.ReleasedFundsUse)
            .Means("hvor råderummet går hen: {words}", "where the means go: {words}")
            .Null("det er ikke oplyst", "nobody said");
        t.Label("citizen_journey", row => row.Benefit.CitizenJourney)
            .Means("borgerforløbet, den hører til", "the journey it belongs to")
            .Null("ikke angivet", "none is named");
        t.Text("indicators", row => Listed(row.Benefit.IndicatorIds))
            .Means("dens indikatorer, adskilt af `, `", "its indicators, separated by `, `");
        t.Text("guardrails", row => Listed(row.Benefit.GuardrailIds))
            .Means(
                "indikatorer, der ikke må blive dårligere, adskilt af `, `; tom, hvis der ikke er nogen",
                "indicators that must not get worse, separated by `, `; empty for none");
        t.Text("unit_ids", row => Listed(row.Benefit.UnitIds))
            .Means("dens enheder, adskilt af `, `; tom for alle", "its units, separated by `, `; empty for all");
        t.Text("act_when_da", row => row.ActWhen?.Danish)
            .Means("hvornår ejeren handler, på dansk", "when its owner acts, in Danish")
            .Null("det er ikke oplyst", "nobody said");
        t.Text("act_when_en", row => row.ActWhen?.English)
            .Means("det samme på engelsk", "the same in English")
            .Null("det er ikke oplyst", "nobody said");
        t.Day("realisation_from", row => row.Benefit.RealisationFrom ?? row.Indicator.EffectFrom)
            .Means("den første dag med effekt", "the first day of its effect")
            .Null("det er ikke oplyst", "nobody said");
        t.Day("full_effect_from", row => row.Benefit.FullEffectFrom)
            .Means("dagen med fuld effekt", "the day of full effect")
            .Null("det er ikke oplyst", "nobody said");
        t.Day("go_live", row => row.Benefit.GoLive)
            .Means("dagen, den går i drift", "the day it goes live")
            .Null("det er ikke oplyst", "nobody said");
        t.Day("follow_up_until", row => row.Benefit.FollowUpUntil)
            .Means(
                "den sidste dag, der følges op på den; 36 måneder efter idriftsættelse, hvis intet andet er angivet",
                "the last day of following up; 36 months after go-live unless said otherwise")
            .Null("der er ingen idriftsættelse", "there is no go-live");
        t.Flag("is_followed_up", row => row.IsFollowedUp)
            .Means("om der stadig følges op på den", "whether it is still followed up");
        t.Day("change_done_on", row => row.ChangeDoneOn)
            .Means("hvornår forandringen blev gennemført", "when the change was carried out")
            .Null("det er ikke sket", "it was not");
        t.Word("both_and", row => row.Quadrant)
            .Means("{words}: budgettilpasning og gennemført forandring", "{words}: budget cut and change carried out");
        t.Text(
            "missing_preconditions",
            row => Listed(row.Benefit.Conditions.Where(each => each.IsMet == false).Select(each => each.Kind).Distinct()))
            .Means(
                "de slags forudsætninger, der ikke er opfyldt, adskilt af `, `; tom, hvis der ikke er nogen: "
                    + BenefitWords.Condition.Quoted,
                "the kinds of conditions that are not met, separated by `, `; empty for none: " + BenefitWords.Condition.Quoted);
        t.Day("accepted_on", row => row.Benefit.AcceptedOn)
            .Means("hvornår ejeren accepterede den", "when its owner accepted it")
            .Null("det er ikke sket", "it was not");
        t.Label("contract", row => row.Benefit.Contract?.Name)
            .Means("ejerens resultatkontrakt", "the owner's result contract")
            .Null("den indgår ikke i nogen", "it is in none");
        t.Decimal("contract_weight_pct", row => row.Benefit.Contract?.WeightPercent)
            .Means("dens vægt i kontrakten, i procent", "its weight there, in percent")
            .Null("det er ikke oplyst", "nobody said");
        t.Word("result_status", row => row.Latest?.Realisation.Result ?? Status.Grey)
            .Means(
                "smileyen for dens første indikator på dens øverste enhed",
                "the smiley of its first indicator at its root unit");
        t.Word("timeline_status", row => row.Latest?.Realisation.Timeline)
            .Means("det samme for tidsplanen", "the same for the timeline")
            .Null("den har ingen slutdato", "it has no end date");
        t.Decimal("realised_pct", row => row.Latest?.Realisation.RealisedPlanPercent)
            .Means(
                "realiseringsgraden for dens første indikator i forhold til planen til dato, i procent",
                "the realisation of its first indicator against the plan to date, in percent")
            .Null("det kan ikke beregnes", "it cannot be calculated");
        t.Decimal("target_first", row => row.Latest?.Realisation.TargetFirst)
            .Means("det første mål", "the first target")
            .Null("findes ikke", "there is none");
        t.Decimal("target", row => row.Latest?.Realisation.Target)
            .Means("det gældende mål", "the current target")
            .Null("findes ikke", "there is none");
        t.Integer("target_decisions", row => row.Indicator.Targets.Count)
            .Means("hvor mange gange målet er besluttet", "how many times the target was decided");
        t.Flag("is_measured", row => row.IsMeasured)
            .Means(
                "om der kendes et realiseret beløb eller en realiseret mængde for den",
                "whether an amount or a quantity is known that it has realised");
        t.Decimal("budget_cut_this_year", row => row.CutThisYear)
            .Means("den budgettilpasning, der er besluttet for i år, kroner", "the cut decided for this year, kroner")
            .Null("det er ikke sket", "none was");
        t.Decimal("experience_factor", row => Rounding.ForStorage(row.Experience))
            .Means(
                "Σ realiseret over Σ planlagt for mindst tre egne afsluttede gevinster i klassen; træder aldrig i "
                    + "stedet for planen",
                "Σ realised over Σ planned of at least three own closed benefits of the class; never replaces the plan")
            .Null("der er færre", "there are fewer");
        t.Word("amounts_basis", row => row.AmountsBasis)
            .Means(
                "`measured`, `calculated`, `estimated` eller `mixed`, hvor dens kroner kendes på flere måder",
                "`measured`, `calculated`, `estimated`, or `mixed` where its kroner are known in several ways")
            .Null("der er ingen", "there are none");
        t.PrimaryKey("benefit_id");
    });

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);
}

/// <summary>A benefit, with how it stands.</summary>
/// <param name="Benefit">The benefit.</param>
/// <param name="Input">What the derivation builds on.</param>
/// <param name="Tree">The benefit tree.</param>
internal sealed record ProfileRow(BenefitDefinition Benefit, DerivationInput Input, BenefitTree Tree)
{
    /// <summary>Gets how its kroner are known; null where it has none.</summary>
    public AmountBasis? AmountsBasis => BenefitTotal.BasisOf(Input.Money.Totals.Where(total => total.BenefitId == Benefit.Id));

    /// <summary>Gets the first of its indicators.</summary>
    public IndicatorDefinition Indicator => Input.Catalogue.Indicators[Benefit.IndicatorIds[0]];

    /// <summary>Gets when its owner acts; null if nobody said.</summary>
    public LocalText? ActWhen => Benefit.ActWhen ?? Indicator.ActWhen;

    /// <summary>Gets the latest complete figure of that indicator at its first unit; null if there is none.</summary>
    public Figure? Latest =>
        Input.Money.Book.Series(Indicator.Id, Benefit.UnitIds[0]).LastOrDefault(figure => figure.Observation.IsComplete);

    /// <summary>Gets the day on which the change was carried out; null while it is not.</summary>
    public DateOnly? ChangeDoneOn => Tree.ChangesDoneOn(Benefit.Id);

    /// <summary>
    /// Gets whether it is still followed up. Without a go-live nobody said how long, and it is followed as long as it lives.
    /// </summary>
    public bool IsFollowedUp =>
        Benefit.State is not (BenefitState.Closed or BenefitState.Replaced)
        && FollowUpPeriod.IsActive(Benefit.FollowUpUntil, Input.AsOf);

    /// <summary>Gets whether anything measures it.</summary>
    public bool IsMeasured =>
        Input.Money.Amounts.Any(amount => amount.BenefitId == Benefit.Id && (amount.Realised ?? amount.Quantity) is not null);

    /// <summary>Gets the kroner cut from this year's budget; null if nothing is.</summary>
    public decimal? CutThisYear => Benefit.Cuts.Where(cut => cut.Year == Input.AsOf.Year).Select(cut => (decimal?)cut.Amount)
        .DefaultIfEmpty().Sum() is var sum
        && Benefit.Cuts.Any(cut => cut.Year == Input.AsOf.Year) ? sum : null;

    /// <summary>
    /// Gets which of budget and change are done: one alone is a service that slips, or money that nobody takes home (rule C14.3).
    /// </summary>
    public BudgetAndChangeState Quadrant =>
        BudgetAndChange.Classify(Benefit.Cuts.Any(cut => cut.Decided.Date <= Input.AsOf), ChangeDoneOn <= Input.AsOf);

    /// <summary>Gets what closed benefits of its class realised over what they planned; null where there are too few.</summary>
    public decimal? Experience => Input.Money.ExperienceOf(Benefit.Class, Input.Plans.Benefits);

    /// <summary>Gets the name of a person; null where nobody is named.</summary>
    public string? NameOf(string? person) =>
        person is not null && Input.Catalogue.Organisation.People.TryGetValue(person, out Person? known) ? known.Name : null;
}
