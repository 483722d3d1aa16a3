using BenefitMeter.Economy;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rule of investment pools: no loan is larger than what the pool contains (rule C7.9).</summary>
internal static class PoolRules
{
    /// <summary>Checks every pool whose loans all name a business case that has been read.</summary>
    /// <param name="plan">The plan that has been read.</param>
    /// <param name="context">What the plan was read from; receives the issues.</param>
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
                int index = pool.Loans.ToList().IndexOf(loan);
                context.Issues.Add(MoneyIssues.PoolOverdrawn(written[index].Place, pool, loan));
            }
        }
    }
}
