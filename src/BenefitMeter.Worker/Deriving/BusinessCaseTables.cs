using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>The business cases: every version with its lines and assumptions, and the cash flow by year.</summary>
internal static class BusinessCaseTables
{
    private static readonly DerivedTable<Version> Cases = new(
        "bm_business_case",
        ("business_case_id", row => row.Case.Id), ("version", row => row.Of.Number), ("title_da", row => row.Case.Title.Danish),
        ("title_en", row => row.Case.Title.English), ("based_on", row => row.Case.BasedOn),
        ("initiative", row => row.Case.InitiativeId), ("gate", row => EnumCode<BusinessCaseGate>.Of(row.Of.Gate)),
        ("decided_on", row => row.Of.Date), ("decision", row => EnumCode<GateDecision>.Of(row.Of.Decision)),
        ("approved_by", row => row.ApprovedBy), ("reason", row => row.Of.Reason),
        ("price_level_year", row => row.Of.PriceLevelYear), ("discount_scheme", row => row.Of.Scheme.Name),
        ("is_first", row => row.Of == row.Case.First ? 1 : 0), ("is_current", row => row.Of == row.Case.Current ? 1 : 0),
        ("investment", row => Sum(row, sums => sums.Investment).Likely),
        ("running_cost", row => Sum(row, sums => sums.RunningCost).Likely), ("cash_benefit", row => row.CashBenefit),
        ("cost_avoidance", row => Sum(row, sums => sums.CostAvoidance).Likely),
        ("non_cash_benefit", row => Sum(row, sums => sums.NonCashReleasing).Likely), ("net_low", row => row.Net.Low),
        ("net", row => row.Net.Likely), ("net_high", row => row.Net.High), ("net_mean", row => Rounding.Kroner(row.Net.Mean)),
        ("net_sd", row => Rounding.Kroner(row.Net.Deviation)),
        ("payback_years", row => Rounding.ForStorage(CashFlow.PaybackYears(row.Flows))),
        ("npv", row => Rounding.Kroner(CashFlow.PresentValue(row.Flows, row.Of.Scheme))),
        ("realised_benefit", row => Rounding.Kroner(row.Cash.Realised)),
        ("planned_benefit_to_date", row => row.Cash.Realised is null ? null : row.Cash.Planned.Likely),
        ("realised_pct", row => Rounding.ForStorage(
            row.Cash.Realised is { } came ? RealisationRule.GapClosure(0, row.Cash.Planned.Likely, came) : null)),
        ("is_within_margin", row => row.Cash.Realised is { } came ? (row.Cash.Planned.Contains(came) ? 1 : 0) : null),
        ("experience_factor", row => Rounding.ForStorage(row.Experience)),
        ("experience_corrected_net", row =>
            Rounding.Kroner(row.Net.Likely - row.CashBenefit + (row.Experience * row.CashBenefit))));

    private static readonly DerivedTable<(string Case, int Version, BusinessCaseLine Line, int Year, ThreePoint Kroner)> Lines =
        new(
            "bm_business_case_line",
            ("business_case_id", row => row.Case), ("version", row => row.Version), ("line", row => row.Line.Key),
            ("kind", row => EnumCode<BusinessCaseLineKind>.Of(row.Line.Kind)),
            ("class", row => row.Line.Class is { } part ? EnumCode<BenefitClass>.Of(part) : null),
            ("unit_id", row => row.Line.UnitId), ("account", row => row.Line.Account), ("year", row => row.Year),
            ("low", row => row.Kroner.Low), ("likely", row => row.Kroner.Likely), ("high", row => row.Kroner.High));

    private static readonly DerivedTable<(string Case, int Version, Assumption It)> Assumptions = new(
        "bm_assumption",
        ("business_case_id", row => row.Case), ("version", row => row.Version), ("assumption", row => row.It.Key),
        ("value", row => row.It.Value), ("measured_in", row => row.It.MeasuredIn), ("low", row => row.It.Low),
        ("high", row => row.It.High), ("source", row => row.It.Source), ("dated", row => row.It.Date),
        ("used_by", row => string.Join(", ", row.It.UsedBy)));

    private static readonly DerivedTable<FlowYear> Flows = new(
        "bm_cash_flow",
        ("business_case_id", row => row.Case.Id), ("year", row => row.Year.Year),
        ("price_level_year", row => row.Case.Current.PriceLevelYear), ("version_first", row => row.Case.First.Number),
        ("version_current", row => row.Case.Current.Number), ("investment_first", row => row.Year.First.Investment.Likely),
        ("investment_planned", row => row.Year.Planned.Investment.Likely),
        ("investment_realised", row => Rounding.Kroner(row.Year.Investment)),
        ("running_cost_first", row => row.Year.First.RunningCost.Likely),
        ("running_cost_planned", row => row.Year.Planned.RunningCost.Likely),
        ("running_cost_realised", row => Rounding.Kroner(row.Year.RunningCost)),
        ("cash_releasing_first", row => row.Year.First.CashReleasing.Likely),
        ("cash_releasing_planned", row => row.Year.Planned.CashReleasing.Likely),
        ("cash_releasing_realised", row => Rounding.Kroner(row.Year.CashReleasing)),
        ("revenue_first", row => row.Year.First.Revenue.Likely), ("revenue_planned", row => row.Year.Planned.Revenue.Likely),
        ("revenue_realised", row => Rounding.Kroner(row.Year.Revenue)),
        ("cost_avoidance_first", row => row.Year.First.CostAvoidance.Likely),
        ("cost_avoidance_planned", row => row.Year.Planned.CostAvoidance.Likely),
        ("cost_avoidance_realised", row => Rounding.Kroner(row.Year.CostAvoidance)),
        ("non_cash_releasing_first", row => row.Year.First.NonCashReleasing.Likely),
        ("non_cash_releasing_planned", row => row.Year.Planned.NonCashReleasing.Likely),
        ("non_cash_releasing_realised", row => Rounding.Kroner(row.Year.NonCashReleasing)),
        ("net_first", row => row.Year.First.Net.Likely), ("net_planned", row => row.Year.Planned.Net.Likely),
        ("net_low", row => row.Year.Planned.Net.Low), ("net_high", row => row.Year.Planned.Net.High),
        ("net_realised", row => Rounding.Kroner(row.Year.Net)), ("cumulative_first", row => row.CumulativeFirst),
        ("cumulative_planned", row => row.Cumulative), ("cumulative_realised", row => Rounding.Kroner(row.CumulativeRealised)),
        ("discount_factor", row => Rounding.ForStorage(row.Factor)),
        ("present_value", row => Rounding.Kroner(row.Factor * row.Year.Planned.Net.Likely)),
        ("realised_reason", row => row.Year.Reason))
    {
        Key = ["business_case_id", "year"],
    };

    public static IEnumerable<DerivedRows> Rows(DerivationInput input, IReadOnlyDictionary<string, BusinessCaseYears> years)
    {
        (BusinessCase Case, BusinessCaseVersion Of)[] versions =
            [.. input.Plans.Benefits.BusinessCases.Values.SelectMany(each => each.Versions.Select(version => (each, version)))];
        return
        [
            Cases.Rows(versions.Select(each => new Version(each.Case, each.Of, years[each.Case.Id], input))),
            Lines.Rows(versions.SelectMany(each => each.Of.Lines.SelectMany(line =>
                line.ByYear.Select(year => (each.Case.Id, each.Of.Number, line, year.Key, year.Value))))),
            Assumptions.Rows(versions.SelectMany(each =>
                each.Of.Assumptions.Select(assumption => (each.Case.Id, each.Of.Number, assumption)))),
            Flows.Rows(input.Plans.Benefits.BusinessCases.Values.SelectMany(each => FlowsOf(each, years[each.Id].Years))),
        ];
    }

    private static IEnumerable<FlowYear> FlowsOf(BusinessCase each, IReadOnlyList<BusinessCaseYear> years)
    {
        decimal first = 0;
        decimal planned = 0;
        decimal? realised = 0;
        for (int i = 0; i < years.Count; i++)
        {
            first += years[i].First.Net.Likely;
            planned += years[i].Planned.Net.Likely;
            realised += years[i].Net;
            yield return new FlowYear(each, years[i], first, planned, realised, each.Current.Scheme.FactorOf(i));
        }
    }

    private static ThreePoint Sum(Version row, Func<BusinessCaseSums, ThreePoint> of) =>
        row.Years.Years.Select(year => of(BusinessCaseSums.Of(row.Of, year.Year)))
            .Aggregate(default(ThreePoint), (sum, each) => sum + each);

    private sealed record FlowYear(
        BusinessCase Case, BusinessCaseYear Year, decimal CumulativeFirst, decimal Cumulative,
        decimal? CumulativeRealised, decimal Factor);

    private sealed record Version(BusinessCase Case, BusinessCaseVersion Of, BusinessCaseYears Years, DerivationInput Input)
    {
        public ThreePoint Net => Sum(this, sums => sums.Net);

        public decimal CashBenefit => Sum(this, sums => sums.CashReleasing + sums.Revenue).Likely;

        public IReadOnlyList<decimal> Flows => [.. Years.Years.Select(year => BusinessCaseSums.Of(Of, year.Year).Net.Likely)];

        public (ThreePoint Planned, decimal? Realised) Cash => Years.Cash(Of, Input.AsOf);

        public decimal? Experience => Input.Money.ExperienceOf(BenefitClass.CashReleasing, Input.Plans.Benefits);

        public string? ApprovedBy => Of.ApprovedBy is { } person ? Input.Catalogue.Organisation.People[person].Name : null;
    }
}
