namespace BenefitMeter.Economy.Pools;

/// <summary>An investment pool year by year (rule C7.9).</summary>
public static class PoolYears
{
    /// <summary>Gets the years of every loan of a pool, and what the pool holds at the end of each.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="netBenefit">Gets a case's net benefit of a year, and whether it is realised rather than planned.</param>
    /// <param name="through">The last year.</param>
    public static IReadOnlyList<PoolYear> Calculate(
        InvestmentPool pool, Func<string, int, (decimal Kroner, bool IsRealised)> netBenefit, int through)
    {
        List<PoolYear> years = [];
        for (int place = 0; place < pool.Loans.Count; place++)
        {
            PoolLoan loan = pool.Loans[place];
            (decimal Kroner, bool IsRealised)[] benefits =
                [.. Enumerable.Range(loan.Year + 1, Math.Max(through - loan.Year, 0))
                    .Select(year => netBenefit(loan.BusinessCaseId, year))];
            IReadOnlyList<LoanYear> schedule =
                LoanSchedule.Calculate(loan.Amount, loan.Terms, pool.InterestPercent, benefits.Select(each => each.Kroner));
            years.Add(new PoolYear(
                place + 1, loan, loan.Year, loan.Amount, null, false,
                new LoanYear(0, 0, 0, 0, loan.Terms is Grant ? 0 : loan.Amount, 0), 0));
            years.AddRange(schedule.Select((year, after) => new PoolYear(
                place + 1, loan, loan.Year + 1 + after, 0, benefits[after].Kroner, benefits[after].IsRealised, year, 0)));
        }

        return [.. years.Select(year => year with { PoolBalance = BalanceAfter(pool, years, year.Year) })];
    }

    /// <summary>
    /// Gets the loans that are larger than what the pool holds when they are drawn, repayments of that year not counted.
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

/// <summary>A year of a loan, and the pool's balance at its end.</summary>
/// <param name="Number">The loan's number in the pool, from 1.</param>
/// <param name="Loan">The loan.</param>
/// <param name="Year">The year.</param>
/// <param name="Drawn">What was drawn in it.</param>
/// <param name="NetBenefit">The net benefit that it is paid back from; null in the year of the draw.</param>
/// <param name="IsRealised">Whether that benefit came, rather than being planned.</param>
/// <param name="Schedule">Interest, due, repaid, arrears and balance.</param>
/// <param name="PoolBalance">What the pool holds.</param>
public sealed record PoolYear(
    int Number, PoolLoan Loan, int Year, decimal Drawn, decimal? NetBenefit, bool IsRealised,
    LoanYear Schedule, decimal PoolBalance);
