namespace BenefitMeter.Economy.Pools;

/// <summary>
/// How a loan of a pool is repaid year by year. It is financing: no part of present value, payback or realisation (rule C7.9,
/// I05).
/// </summary>
public static class LoanSchedule
{
    /// <summary>Gets the years of a loan. Interest comes first, and repaid + balance = loan + interest in every year.</summary>
    /// <param name="loan">What was drawn.</param>
    /// <param name="terms">How it is paid back.</param>
    /// <param name="interestPercent">A year's interest on what is owed when the year begins.</param>
    /// <param name="netBenefits">Each year's net benefit, from which it is paid; a year without any pays nothing.</param>
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
            decimal able = Math.Max(0, benefit);
            decimal due = terms switch
            {
                FollowBenefit follow => Math.Min(balance, follow.Share * able),
                FixedInstalment instalment => Math.Min(balance, instalment.Amount + arrears + interest),
                _ => 0,
            };
            decimal repaid = Math.Min(due, able);
            (balance, arrears) = (balance - repaid, due - repaid);
            years.Add(new LoanYear(interest, due, repaid, arrears, balance, benefit - repaid));
        }

        return years;
    }

    /// <summary>Gets the rule that a draw breaks, or null if the pool holds it.</summary>
    public static string? BreachOf(decimal poolBalance, decimal draw) => draw > poolBalance ? EconomyBreach.PoolOverdrawn : null;
}

/// <summary>One year of a loan, in kroner.</summary>
/// <param name="Interest">The interest added.</param>
/// <param name="Due">What is to be paid.</param>
/// <param name="Repaid">What is paid, interest first.</param>
/// <param name="Arrears">What was due and not paid.</param>
/// <param name="Balance">What is owed at the year's end.</param>
/// <param name="RemainingBenefit">
/// What is left of the benefit for the treasury or the area; below 0 where the year cost more than it gave.
/// </param>
public sealed record LoanYear(
    decimal Interest, decimal Due, decimal Repaid, decimal Arrears, decimal Balance, decimal RemainingBenefit);
