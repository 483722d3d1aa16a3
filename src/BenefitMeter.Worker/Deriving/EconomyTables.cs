using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>Business cases, cash flow, budget and pools: one step of a derivation.</summary>
internal static class EconomyTables
{
    private static readonly DerivedTable<(BudgetAccount Account, BudgetYear Year)> Budget = new(
        "bm_budget",
        ("account", each => each.Account.Id), ("year", each => each.Year.Year), ("name_da", each => each.Account.Name.Danish),
        ("name_en", each => each.Account.Name.English), ("budget", each => Kroner(each.Year.Budget)),
        ("cut", each => Kroner(each.Year.Cut)), ("cut_references", each => string.Join("; ", each.Year.References)),
        ("room", each => Kroner(each.Year.Remaining)), ("calculated", each => Kroner(each.Year.Calculated)),
        ("booked_to_date", each => Kroner(each.Year.Booked?.ToDate)),
        ("booked_last_year", each => Kroner(each.Year.Booked?.LastYear)),
        ("expected_year_end", each => Kroner(each.Year.Booked?.YearEnd)),
        ("volume_effect", each => Kroner(each.Year.Booked?.VolumeEffect)),
        ("price_effect", each => Kroner(each.Year.Booked?.PriceEffect)), ("booked_through", each => each.Year.Booked?.Through),
        ("reason", each => each.Year.Booked is null ? "NotBooked" : each.Year.Booked.ToDate is null ? "MissingPeriod" : null))
    {
        Key = ["account", "year"],
    };

    private static readonly DerivedTable<(string Benefit, BudgetCut Cut, string By)> Cuts = new(
        "bm_budget_cut",
        ("benefit_id", each => each.Benefit), ("line", each => each.Cut.Line), ("unit_id", each => each.Cut.UnitId),
        ("account", each => each.Cut.Account), ("year", each => each.Cut.Year), ("amount", each => Kroner(each.Cut.Amount)),
        ("hours", each => Stored(each.Cut.Hours)), ("fte", each => Stored(each.Cut.Fte)),
        ("decided_on", each => each.Cut.Decided.Date), ("decided_by", each => each.By),
        ("reference", each => each.Cut.Decided.Reference ?? string.Empty));

    private static readonly DerivedTable<(string Pool, PoolYear Year)> Pools = new(
        "bm_pool",
        ("pool_id", each => each.Pool), ("loan", each => each.Year.Number), ("year", each => each.Year.Year),
        ("benefit_id", each => each.Year.Loan.BenefitId), ("terms", each => TermsOf(each.Year.Loan.Terms)),
        ("is_realised", each => each.Year.IsRealised ? 1 : 0), ("drawn", each => Kroner(each.Year.Drawn)),
        ("net_benefit", each => Kroner(each.Year.NetBenefit)), ("interest", each => Kroner(each.Year.Schedule.Interest)),
        ("due", each => Kroner(each.Year.Schedule.Due)), ("repaid", each => Kroner(each.Year.Schedule.Repaid)),
        ("arrears", each => Kroner(each.Year.Schedule.Arrears)), ("balance", each => Kroner(each.Year.Schedule.Balance)),
        ("to_area", each => each.Year.NetBenefit is null ? null : Kroner(each.Year.Schedule.RemainingBenefit)),
        ("pool_balance", each => Kroner(each.Year.PoolBalance)))
    {
        Key = ["pool_id", "loan", "year"],
    };

    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        BenefitPlan plan = input.Plans.Benefits;
        string root = input.Catalogue.Organisation.Units.Root.Id;
        Dictionary<string, BusinessCaseYears> years = plan.BusinessCases.Values.ToDictionary(
            each => each.Id,
            each => new BusinessCaseYears(
                each, (line, year) =>
                    BusinessCaseLineRealisation.For(line, each, year, input.Money.Amounts, input.Money.Book, root, input.AsOf)));
        BudgetCut[] cuts = [.. plan.Benefits.Values.SelectMany(benefit => benefit.Cuts)];
        return
        [
            .. BusinessCaseTables.Rows(input, years),
            ApprovedCaseVersion.Table.Rows(await CheckApprovedVersionsAsync(input, cancellationToken)),
            Budget.Rows(plan.Accounts.Values.SelectMany(account =>
                BudgetYear.For(account, cuts, input.Money.Amounts, input.Money.Book, root, input.AsOf)
                    .Select(year => (account, year)))),
            Cuts.Rows(plan.Benefits.Values.SelectMany(benefit =>
                benefit.Cuts.Select(cut => (benefit.Id, cut, NameOf(input, cut.Decided.By))))),
            Pools.Rows(plan.Pools.Values.SelectMany(pool =>
                PoolYears.Calculate(pool, (id, year) => NetBenefit(years[id], year, input.AsOf), LastYear(pool, years))
                    .Select(year => (pool.Id, year)))),
        ];
    }

    // A year that has ended is paid back from what came, a later one from what is planned.
    private static (decimal Kroner, bool IsRealised) NetBenefit(BusinessCaseYears years, int year, DateOnly asOf) =>
        years.Years.FirstOrDefault(each => each.Year == year) is not { } found ? (0, false)
        : year < asOf.Year && found.NetBenefit is { } came ? (came, true)
        : (found.Planned.NetBenefit.Likely, false);

    private static int LastYear(InvestmentPool pool, Dictionary<string, BusinessCaseYears> years) => pool.Loans
        .Select(loan => years[loan.BusinessCaseId].Years is { Count: > 0 } found ? found[^1].Year : loan.Year)
            .DefaultIfEmpty(pool.OpeningYear).Max();

    // An approved version is never changed: what readers saw of it would no longer be what was decided (rule B3).
    private static async Task<IEnumerable<ApprovedCaseVersion>> CheckApprovedVersionsAsync(
        DerivationInput input, CancellationToken cancellationToken)
    {
        List<ApprovedCaseVersion> seen = await ApprovedCaseVersion.ReadAsync(input.Store, cancellationToken);
        foreach (BusinessCase each in input.Plans.Benefits.BusinessCases.Values)
        {
            foreach (BusinessCaseVersion version in each.Versions.Where(version => version.ApprovedBy is not null))
            {
                string hash = ApprovedCaseVersion.HashOf(version);
                if (seen.FirstOrDefault(known =>
                    known.BusinessCaseId == each.Id && known.Number == version.Number) is not { } first)
                {
                    seen.Add(new ApprovedCaseVersion(each.Id, version.Number, hash, input.AsOf));
                }
                else if (first.Hash != hash)
                {
                    throw Changed(each.Id, version.Number, first.FirstSeen);
                }
            }

            if (seen.Find(known =>
                known.BusinessCaseId == each.Id && each.Versions.All(version => version.Number != known.Number)) is { } gone)
            {
                throw Changed(each.Id, gone.Number, gone.FirstSeen);
            }
        }

        return seen;
    }

    private static BenefitMeterException Changed(string id, int version, DateOnly since) => new(
        FailureKind.Catalogue,
        new LocalText(
            $"Version {version} af business casen '{id}' er godkendt og registreret siden "
                + $"{DisplayFormat.Date(since, Language.Danish)}, men er ændret eller fjernet (B3).",
            $"Version {version} of business case '{id}' has been approved and recorded since "
                + $"{DisplayFormat.Date(since, Language.English)}, but was changed or removed (B3)."),
        new LocalText(
            "Gendan den, som den var, og tilføj en ny version med en begrundelse.",
            "Restore it as it was, and add a new version with a reason."));

    private static string TermsOf(LoanTerms terms) => terms switch
    {
        FollowBenefit => "follow-benefit",
        FixedInstalment => "fixed-instalment",
        _ => "grant",
    };

    private static string NameOf(DerivationInput input, string person) => input.Catalogue.Organisation.People[person].Name;

    private static decimal? Stored(decimal? value) => Rounding.ForStorage(value);

    private static decimal? Kroner(decimal? value) => Rounding.Kroner(value);
}
