using BenefitMeter.Economy;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The rule of pools: nothing is drawn that they do not hold (rule C7.9).</summary>
internal static class PoolRules
{
    public static void Check(BenefitPlan plan, PlanReading reading)
    {
        foreach (MapEntry entry in reading.Items("pools"))
        {
            InvestmentPool pool = plan.Pools[entry.Key];
            if (pool.Loans.Count == 0 || pool.Loans.Any(loan => !plan.Cases.ContainsKey(loan.BusinessCaseId)))
            {
                continue;
            }

            Node[] written = [.. entry.Value.At("loans").Items()];
            IReadOnlyList<PoolYear> years = PoolYears.Of(
                pool, (id, year) => (CaseSums.Of(plan.Cases[id].Current, year).NetBenefit.Likely, false), pool.Loans.Max(loan => loan.Year));
            foreach (PoolLoan loan in PoolYears.Overdrawn(pool, years))
            {
                int place = pool.Loans.ToList().IndexOf(loan);
                reading.Issues.Add(MoneyIssues.PoolOverdrawn(written[place].Place, pool, loan));
            }
        }
    }
}
