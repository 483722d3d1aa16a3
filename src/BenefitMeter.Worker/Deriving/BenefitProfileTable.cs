using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.FollowUp;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The benefit profiles, with how their first indicator stands.</summary>
internal static class BenefitProfileTable
{
    private static readonly DerivedTable<Row> Table = new(
        "bm_benefit",
        ("benefit_id", row => row.Benefit.Id), ("title_da", row => row.Benefit.Title.Danish),
        ("title_en", row => row.Benefit.Title.English), ("outcome_da", row => row.Benefit.Outcome?.Danish),
        ("outcome_en", row => row.Benefit.Outcome?.English), ("state", row => EnumCode<BenefitState>.Of(row.Benefit.State)),
        ("replaced_by", row => row.Benefit.ReplacedBy), ("types", row => Listed(row.Benefit.Types)),
        ("class", row => EnumCode<BenefitClass>.Of(row.Benefit.Class)), ("owner_name", row => row.NameOf(row.Benefit.OwnerId)),
        ("controller_name", row => row.NameOf(row.Benefit.ControllerId)),
        ("timing", row => row.Benefit.RequiresChange ? "after-change" : "immediate"),
        ("reuse_of_means", row => row.Benefit.ReleasedFundsUse is { } use ? EnumCode<ReleasedFundsUse>.Of(use) : null),
        ("citizen_journey", row => row.Benefit.CitizenJourney), ("indicators", row => Listed(row.Benefit.IndicatorIds)),
        ("guardrails", row => Listed(row.Benefit.GuardrailIds)), ("unit_ids", row => Listed(row.Benefit.UnitIds)),
        ("act_when_da", row => row.ActWhen?.Danish), ("act_when_en", row => row.ActWhen?.English),
        ("realisation_from", row => row.Benefit.RealisationFrom ?? row.Indicator.EffectFrom),
        ("full_effect_from", row => row.Benefit.FullEffectFrom), ("go_live", row => row.Benefit.GoLive),
        ("follow_up_until", row => row.Benefit.FollowUpUntil), ("is_followed_up", row => row.IsFollowedUp ? 1 : 0),
        ("change_done_on", row => row.ChangeDoneOn), ("both_and", row => EnumCode<BudgetAndChangeState>.Of(row.Quadrant)),
        ("missing_preconditions", row => Listed(
            row.Benefit.Conditions.Where(condition => condition.IsMet == false).Select(condition => condition.Kind).Distinct())),
        ("accepted_on", row => row.Benefit.AcceptedOn), ("contract", row => row.Benefit.Contract?.Name),
        ("contract_weight_pct", row => row.Benefit.Contract?.WeightPercent),
        ("result_status", row => EnumCode<Status>.Of(row.Latest?.Realisation.Result ?? Status.Grey)),
        ("timeline_status", row => row.Latest?.Realisation.Timeline is { } timeline ? EnumCode<Status>.Of(timeline) : null),
        ("realised_pct", row => row.Latest?.Realisation.RealisedPlanPercent),
        ("target_first", row => row.Latest?.Realisation.TargetFirst), ("target", row => row.Latest?.Realisation.Target),
        ("target_decisions", row => row.Indicator.Targets.Count), ("is_measured", row => row.IsMeasured ? 1 : 0),
        ("budget_cut_this_year", row => row.CutThisYear),
        ("experience_factor", row =>
            Rounding.ForStorage(row.Input.Money.ExperienceOf(row.Benefit.Class, row.Input.Plans.Benefits))));

    public static DerivedRows Rows(DerivationInput input, BenefitTree tree) =>
        Table.Rows(input.Plans.Benefits.Benefits.Values.Select(benefit => new Row(benefit, input, tree)));

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    private sealed record Row(BenefitDefinition Benefit, DerivationInput Input, BenefitTree Tree)
    {
        public IndicatorDefinition Indicator => Input.Catalogue.Indicators[Benefit.IndicatorIds[0]];

        public LocalText? ActWhen => Benefit.ActWhen ?? Indicator.ActWhen;

        public Figure? Latest =>
            Input.Money.Book.Series(Indicator.Id, Benefit.UnitIds[0]).LastOrDefault(figure => figure.Observation.IsComplete);

        public DateOnly? ChangeDoneOn => Tree.ChangesDoneOn(Benefit.Id);

        // Without a go-live nobody said how long, and it is followed as long as it lives.
        public bool IsFollowedUp =>
            Benefit.State is not (BenefitState.Closed or BenefitState.Replaced)
            && FollowUpPeriod.IsActive(Benefit.FollowUpUntil, Input.AsOf);

        public bool IsMeasured =>
            Input.Money.Amounts.Any(amount => amount.BenefitId == Benefit.Id && (amount.Realised ?? amount.Quantity) is not null);

        public decimal? CutThisYear => Benefit.Cuts.Where(cut => cut.Year == Input.AsOf.Year).Select(cut => (decimal?)cut.Amount)
            .DefaultIfEmpty().Sum() is var sum
            && Benefit.Cuts.Any(cut => cut.Year == Input.AsOf.Year) ? sum : null;

        // Budget and change together: one alone is a service that slips, or money that nobody takes home (rule C14.3).
        public BudgetAndChangeState Quadrant =>
            BudgetAndChange.Classify(Benefit.Cuts.Any(cut => cut.Decided.Date <= Input.AsOf), ChangeDoneOn <= Input.AsOf);

        public string? NameOf(string? person) =>
            person is not null && Input.Catalogue.Organisation.People.TryGetValue(person, out Person? known) ? known.Name : null;
    }
}
