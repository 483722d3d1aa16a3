using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The benefits with their kroner, the tree and the rates: one step of a derivation.</summary>
internal static class BenefitTables
{
    private const decimal Percent = 100;

    private static readonly DerivedTable<BenefitAmount> Realisation = new(
        "bm_benefit_realisation",
        ("benefit_id", amount => amount.BenefitId), ("line", amount => amount.Line),
        ("class", amount => EnumCode<BenefitClass>.Of(amount.Class)), ("basis", amount => EnumCode<AmountBasis>.Of(amount.Basis)),
        ("unit_id", amount => amount.UnitId), ("allocated_from", amount => amount.AllocatedFrom ?? string.Empty),
        ("grain", amount => EnumCode<PeriodGrain>.Of(amount.Period.Grain)), ("period_id", amount => amount.Period.Id),
        ("period_start", amount => amount.Period.Start), ("period_end", amount => amount.Period.LastDay),
        ("state", amount => EnumCode<ObservationState>.Of(amount.State)), ("reason", amount => amount.Reason),
        ("is_complete", amount => Flag(amount.IsComplete)), ("is_provisional", amount => Flag(amount.IsProvisional)),
        ("indicator_id", amount => amount.IndicatorId), ("indicator_value", amount => Stored(amount.IndicatorValue)),
        ("baseline", amount => Stored(amount.Baseline)), ("baseline_first", amount => Stored(amount.BaselineFirst)),
        ("plan", amount => Stored(amount.Plan)), ("plan_first", amount => Stored(amount.PlanFirst)),
        ("volume", amount => Stored(amount.Volume)), ("share_pct", amount => Stored(amount.Share * Percent)),
        ("quantity_kind", amount => amount.Kind is { } kind ? EnumCode<QuantityKind>.Of(kind) : null),
        ("quantity", amount => Stored(amount.Quantity)), ("quantity_planned", amount => Stored(amount.QuantityPlanned)),
        ("quantity_adjusted", amount => Stored(amount.QuantityAdjusted)),
        ("quantity_plain", amount => Stored(amount.QuantityPlain)), ("hours", amount => Stored(amount.Hours)),
        ("fte", amount => Stored(amount.Fte)), ("rate_id", amount => amount.Rate?.Id), ("rate_from", amount => amount.Rate?.From),
        ("rate", amount => Stored(amount.Rate?.Kroner)), ("planned_first", amount => Rounding.Kroner(amount.PlannedFirst)),
        ("planned", amount => Rounding.Kroner(amount.Planned)), ("realised", amount => Rounding.Kroner(amount.Realised)),
        ("account", amount => amount.Account))
    {
        Key = ["benefit_id", "line", "class", "unit_id", "allocated_from", "grain", "period_id"],
        Cause = CauseOf,
    };

    private static readonly DerivedTable<BenefitTotal> Totals = new(
        "bm_benefit_amount",
        ("benefit_id", total => total.BenefitId), ("class", total => EnumCode<BenefitClass>.Of(total.Class)),
        ("basis", total => EnumCode<AmountBasis>.Of(total.Basis)),
        ("planned_this_year", total => Rounding.Kroner(total.PlannedThisYear)),
        ("realised_this_year", total => Rounding.Kroner(total.RealisedThisYear)),
        ("planned_to_date", total => Rounding.Kroner(total.PlannedToDate)),
        ("planned_first_to_date", total => Rounding.Kroner(total.PlannedFirstToDate)),
        ("realised_to_date", total => Rounding.Kroner(total.RealisedToDate)),
        ("full_effect", total => Rounding.Kroner(total.FullEffect)), ("hours_to_date", total => Stored(total.HoursToDate)),
        ("periods_missing", total => total.PeriodsMissing));

    private static readonly DerivedTable<(string From, TreeEdge Edge, BenefitTree Tree, BenefitPlan Plan)> Tree = new(
        "bm_benefit_tree",
        ("from_id", edge => edge.From), ("from_kind", edge => Kind(edge.Tree, edge.From)),
        ("from_title_da", edge => edge.Tree.TitleOf(edge.From).Danish),
        ("from_title_en", edge => edge.Tree.TitleOf(edge.From).English), ("to_id", edge => edge.Edge.To),
        ("to_kind", edge => Kind(edge.Tree, edge.Edge.To)), ("to_title_da", edge => edge.Tree.TitleOf(edge.Edge.To).Danish),
        ("to_title_en", edge => edge.Tree.TitleOf(edge.Edge.To).English),
        ("contribution", edge => edge.Edge.Contribution?.Danish),
        ("origin", edge =>
            edge.Plan.Nodes.GetValueOrDefault(edge.From)?.Origin is { } origin ? EnumCode<TreeOrigin>.Of(origin) : null));

    private static readonly DerivedTable<(RateDefinition Rate, RateVersion Version, string UsedBy)> Rates = new(
        "bm_rate",
        ("rate_id", each => each.Rate.Id), ("name_da", each => each.Rate.Name.Danish),
        ("name_en", each => each.Rate.Name.English),
        ("kind", each => (each.Rate.Norm is null ? EconomyWords.Price : EconomyWords.Salary).Code),
        ("valid_from", each => each.Version.From), ("valid_to", each => each.Version.To),
        ("amount", each => Stored(each.Version.Amount)), ("norm_name", each => each.Rate.Norm?.Name),
        ("norm_hours", each => Stored(each.Rate.Norm?.Hours)),
        ("hourly", each => each.Rate.Norm is { } norm ? Stored(new HourlyRate(each.Version.Amount, norm).PerHour) : null),
        ("source", each => each.Version.Source), ("used_by", each => each.UsedBy));

    public static Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        BenefitPlan plan = input.Plans.Benefits;
        BenefitTree tree = new(plan);
        return Task.FromResult<IReadOnlyList<DerivedRows>>(
        [
            BenefitProfileTable.Rows(input, tree), Totals.Rows(input.Money.Totals), Realisation.Rows(input.Money.Amounts),
            Tree.Rows(tree.Edges.Select(edge => (edge.From, edge.Edge, tree, plan))),
            Rates.Rows(
                plan.Rates.Values.SelectMany(rate => rate.Versions.Select(version => (rate, version, UsedBy(rate.Id, plan))))),
        ]);
    }

    // What changed first explains what changed after it; what nothing here explains was decided in the catalogue.
    private static ChangeCause CauseOf(Func<string, string?> old, Func<string, string?> now)
    {
        return Differ("rate", "rate_id", "rate_from") ? ChangeCause.Rates
            : Differ("indicator_value", "volume")
                ? (old("is_complete") == "1" ? ChangeCause.SourceCorrection : ChangeCause.Progress)
            : Differ("baseline", "baseline_first") ? ChangeCause.Baseline
            : Differ("plan", "plan_first") ? ChangeCause.Target
            : Differ("state", "is_complete", "is_provisional") ? ChangeCause.Settled
            : ChangeCause.Definition;

        bool Differ(params string[] columns) => columns.Any(column => old(column) != now(column));
    }

    private static string UsedBy(string rate, BenefitPlan plan) => string.Join(", ", plan.Benefits.Values
        .Where(benefit => benefit.Money.Any(line => line.Worth switch
        {
            PriceWorth prices => prices.Add.Concat(prices.Subtract).Contains(rate),
            MinutesWorth minutes => minutes.RateId == rate,
            FteWorth fte => fte.RateId == rate,
            _ => false,
        })).Select(benefit => benefit.Id));

    private static string Kind(BenefitTree tree, string id) => EnumCode<TreeLevel>.Of(tree.LevelOf(id)!.Value);

    private static decimal? Stored(decimal? value) => Rounding.ForStorage(value);

    private static int Flag(bool value) => value ? 1 : 0;
}
