namespace BenefitMeter.Economy.Pools;

/// <summary>Calculates an investment pool year by year (rule C7.9).</summary>
public static class PoolYears
{
    /// <summary>Calculates the years of every loan of a pool, with the pool's balance at the end of each year.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="netBenefit">
    /// Gets the net benefit of a business case in a year, and whether it is realised (else planned).
    /// </param>
    /// <param name="through">The last year (inclusive).</param>
    public static IReadOnlyList<PoolYear> Calculate(
        InvestmentPool pool, Func<string, int, (decimal Kroner, bool IsRealised)> netBenefit, int through)
    {
        List<PoolYear> years = [];
        for (int index = 0; index < pool.Loans.Count; index++)
        {
            PoolLoan loan = pool.Loans[index];
            (decimal Kroner, bool IsRealised)[] benefits =
                [.. Enumerable.Range(loan.Year + 1, Math.Max(through - loan.Year, 0))
                    .Select(year => netBenefit(loan.BusinessCaseId, year))];
            IReadOnlyList<LoanYear> schedule =
                LoanSchedule.Calculate(loan.Amount, loan.Terms, pool.InterestPercent, benefits.Select(each => each.Kroner));
            years.Add(new PoolYear(
                index + 1, loan, loan.Year, loan.Amount, null, false,
                new LoanYear(0, 0, 0, 0, loan.Terms is Grant ? 0 : loan.Amount, 0), 0));
            years.AddRange(schedule.Select((year, after) => new PoolYear(
                index + 1, loan, loan.Year + 1 + after, 0, benefits[after].Kroner, benefits[after].IsRealised, year, 0)));
        }

        return [.. years.Select(year => year with { PoolBalance = BalanceAfter(pool, years, year.Year) })];
    }

    /// <summary>
    /// Gets the loans that exceed the pool's balance when they are drawn, or are drawn before the pool opens. Repayments of the
    /// year of the draw do not count.
    /// </summary>
    public static IEnumerable<PoolLoan> Overdrawn(InvestmentPool pool, IReadOnlyList<PoolYear> years)
    {
        decimal drawnBefore = 0;
        foreach (PoolLoan loan in pool.Loans.OrderBy(loan => loan.Year))
        {
            decimal repaid = years.Where(year => year.Year < loan.Year).Sum(year => year.Schedule.Repaid);
            if (LoanSchedule.BreachOf(pool.Opening + repaid - drawnBefore, loan.Amount) is not null
                || loan.Year < pool.OpeningYear)
            {
                yield return loan;
            }

            drawnBefore += loan.Amount;
        }
    }

    private static decimal BalanceAfter(InvestmentPool pool, IEnumerable<PoolYear> years, int year) =>
        pool.Opening + years.Where(each => each.Year <= year).Sum(each => each.Schedule.Repaid - each.Drawn);
}

/// <summary>A year of a loan, with the pool's balance at the end of the year.</summary>
/// <param name="Number">The loan's number in the pool, from 1.</param>
/// <param name="Loan">The loan.</param>
/// <param name="Year">The year.</param>
/// <param name="Drawn">The kroner drawn in the year.</param>
/// <param name="NetBenefit">The net benefit that the loan is repaid from, or null in the year of the draw.</param>
/// <param name="IsRealised">Whether the net benefit is realised; false if it is planned.</param>
/// <param name="Schedule">Interest, due, repaid, arrears and balance.</param>
/// <param name="PoolBalance">The balance of the pool at the end of the year.</param>
public sealed record PoolYear(
    int Number, PoolLoan Loan, int Year, decimal Drawn, decimal? NetBenefit, bool IsRealised,
    LoanYear Schedule, decimal PoolBalance);
