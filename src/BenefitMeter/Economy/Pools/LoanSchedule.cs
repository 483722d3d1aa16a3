namespace BenefitMeter.Economy.Pools;

/// <summary>
/// The repayment of a pool's loan year by year. A loan is financing and is not part of present value, payback or realisation
/// (rule C7.9, I05).
/// </summary>
public static class LoanSchedule
{
    /// <summary>
    /// Calculates the years of a loan. Interest is paid first, and repaid + balance = loan + interest to date in every year.
    /// </summary>
    /// <param name="loan">The kroner drawn.</param>
    /// <param name="terms">The terms of repayment.</param>
    /// <param name="interestPercent">The yearly interest on the balance at the beginning of the year, in percent.</param>
    /// <param name="netBenefits">
    /// The net benefit of each year after the draw, which the loan is repaid from. A year with a net benefit of 0 or less repays
    /// nothing.
    /// </param>
    public static IReadOnlyList<LoanYear> Calculate(
        decimal loan, LoanTerms terms, decimal interestPercent, IEnumerable<decimal> netBenefits)
    {
        decimal balance = terms is Grant ? 0 : loan;
        decimal arrears = 0;
        List<LoanYear> years = [];
        foreach (decimal benefit in netBenefits)
        {
            decimal interest = balance * interestPercent / 100;
            balance += interest;
            decimal available = Math.Max(0, benefit);
            decimal due = terms switch
            {
                FollowBenefit follow => Math.Min(balance, follow.Share * available),
                FixedInstalment instalment => Math.Min(balance, instalment.Amount + arrears + interest),
                _ => 0,
            };
            decimal repaid = Math.Min(due, available);
            (balance, arrears) = (balance - repaid, due - repaid);
            years.Add(new LoanYear(interest, due, repaid, arrears, balance, benefit - repaid));
        }

        return years;
    }

    /// <summary>Gets the code of the rule that a draw breaks, or null if the balance of the pool covers it.</summary>
    public static string? BreachOf(decimal poolBalance, decimal draw) => draw > poolBalance ? EconomyBreach.PoolOverdrawn : null;
}

/// <summary>One year of a loan, in kroner.</summary>
/// <param name="Interest">The interest added to the balance.</param>
/// <param name="Due">The kroner due in the year.</param>
/// <param name="Repaid">The kroner repaid, interest first.</param>
/// <param name="Arrears">The kroner that were due and not repaid.</param>
/// <param name="Balance">The balance owed at the year's end.</param>
/// <param name="RemainingBenefit">
/// The part of the net benefit that is left for the treasury or the area. Negative if the year cost more than it brought.
/// </param>
public sealed record LoanYear(
    decimal Interest, decimal Due, decimal Repaid, decimal Arrears, decimal Balance, decimal RemainingBenefit);
