using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>Derives business cases, cash flow, budget and pools.</summary>
internal static class EconomyStep
{
    /// <summary>Gets the rows.</summary>
    public static IReadOnlyList<DerivedRows> Derive(DerivationInput input)
    {
        BenefitPlan plan = input.Plans.Benefits;
        string root = input.Catalogue.Organisation.Units.Root.Id;
        Dictionary<string, BusinessCaseYears> years = plan.BusinessCases.Values.ToDictionary(
            each => each.Id,
            each => new BusinessCaseYears(
                each, (line, year) =>
                    BusinessCaseLineRealisation.For(line, each, year, input.Money.Amounts, input.Money.Book, root, input.AsOf)));
        CaseRow[] versions =
        [
            .. plan.BusinessCases.Values.SelectMany(each =>
                each.Versions.Select(version => new CaseRow(each, version, years[each.Id], input))),
        ];
        BudgetCut[] cuts = [.. plan.Benefits.Values.SelectMany(benefit => benefit.Cuts)];
        return
        [
            BusinessCaseTable.Table.Rows(versions),
            BusinessCaseLineTable.Table.Rows(versions.SelectMany(each => each.Of.Lines.SelectMany(line =>
                line.ByYear.Select(year => new CaseLineRow(each.Case.Id, each.Of.Number, line, year.Key, year.Value))))),
            AssumptionTable.Table.Rows(versions.SelectMany(each =>
                each.Of.Assumptions.Select(assumption => new AssumptionRow(each.Case.Id, each.Of.Number, assumption)))),
            CashFlowTable.Table.Rows(plan.BusinessCases.Values.SelectMany(each => FlowsOf(each, years[each.Id].Years))),
            ApprovedCaseVersionTable.Table.Rows(CheckApprovedVersions(input)),
            BudgetTable.Table.Rows(plan.Accounts.Values.SelectMany(account =>
                BudgetYear.For(account, cuts, input.Money.Amounts, input.Money.Book, root, input.AsOf)
                    .Select(year => new BudgetRow(account, year)))),
            BudgetCutTable.Table.Rows(plan.Benefits.Values.SelectMany(benefit =>
                benefit.Cuts.Select(cut => new CutRow(benefit.Id, cut, NameOf(input, cut.Decided.By))))),
            PoolTable.Table.Rows(plan.Pools.Values.SelectMany(pool =>
                PoolYears.Calculate(pool, (id, year) => NetBenefit(years[id], year, input.AsOf), LastYear(pool, years))
                    .Select(year => new PoolRow(pool.Id, year)))),
        ];
    }

    private static IEnumerable<FlowRow> FlowsOf(BusinessCase each, IReadOnlyList<BusinessCaseYear> years)
    {
        decimal first = 0;
        decimal planned = 0;
        decimal? realised = 0;
        for (int i = 0; i < years.Count; i++)
        {
            first += years[i].First.Net.Likely;
            planned += years[i].Planned.Net.Likely;
            realised += years[i].Net;
            yield return new FlowRow(each, years[i], first, planned, realised, each.Current.Scheme.FactorOf(i));
        }
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
    private static List<ApprovedCaseVersion> CheckApprovedVersions(DerivationInput input)
    {
        List<ApprovedCaseVersion> seen = [.. input.State.ApprovedCases];
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

    private static string NameOf(DerivationInput input, string person) => input.Catalogue.Organisation.People[person].Name;
}
