using BenefitMeter.Economy;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rule of pools: nothing is drawn that they do not hold (rule C7.9).</summary>
internal static class PoolRules
{
    public static void Check(BenefitPlan plan, PlanReaderContext context)
    {
        foreach (MapEntry entry in context.Items("pools"))
        {
            InvestmentPool pool = plan.Pools[entry.Key];
            if (pool.Loans.Count == 0 || pool.Loans.Any(loan => !plan.BusinessCases.ContainsKey(loan.BusinessCaseId)))
            {
                continue;
            }

            Node[] written = [.. entry.Value.At("loans").Items()];
            IReadOnlyList<PoolYear> years = PoolYears.Calculate(
                pool, (id, year) => (BusinessCaseSums.Of(plan.BusinessCases[id].Current, year).NetBenefit.Likely, false),
                pool.Loans.Max(loan => loan.Year));
            foreach (PoolLoan loan in PoolYears.Overdrawn(pool, years))
            {
                int place = pool.Loans.ToList().IndexOf(loan);
                context.Issues.Add(MoneyIssues.PoolOverdrawn(written[place].Place, pool, loan));
            }
        }
    }
}
