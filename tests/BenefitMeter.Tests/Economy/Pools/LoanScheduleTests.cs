using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;

namespace BenefitMeter.Tests.Economy.Pools;

/// <summary>Loans of every terms, with random benefits and interest (rules C7.9, C15).</summary>
public sealed class LoanScheduleTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_FollowBenefit_RepaidAndBalanceAreLoanAndInterest(int seed)
    {
        var random = new Random(seed);
        decimal share = random.Next(0, 101) / 100m;

        foreach ((decimal benefit, LoanYear year) in Balanced(random, new FollowBenefit(share)))
        {
            Assert.True(year.Repaid <= share * Math.Max(0, benefit));
            Assert.Equal(0, year.Arrears);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_FixedInstalment_RepaidAndBalanceAreLoanAndInterest(int seed)
    {
        var random = new Random(seed);
        decimal instalment = random.Next(1, 400);
        decimal before = 0;

        foreach ((_, LoanYear year) in Balanced(random, new FixedInstalment(instalment)))
        {
            Assert.True(year.Due <= instalment + before + year.Interest);
            Assert.Equal(year.Due - year.Repaid, year.Arrears);
            before = year.Arrears;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_Grant_NothingIsOwedAndTheBenefitStays(int seed)
    {
        var random = new Random(seed);
        decimal[] benefits = Benefits(random);

        IReadOnlyList<LoanYear> years = LoanSchedule.Calculate(random.Next(1, 1000), new Grant(), 3, benefits);

        Assert.Equal(benefits.Select(benefit => new LoanYear(0, 0, 0, 0, 0, benefit)), years);
    }

    [Fact]
    public void Of_Interest_IsPaidBeforeTheLoan() =>
        // 1,000 at 5 % owes 1,050; 200 and the 50 are due. The second year: 800 + 40, of which 100 can be paid of 240 due.
        Assert.Equal(
            [new LoanYear(50, 250, 250, 0, 800, 350), new LoanYear(40, 240, 100, 140, 740, 0)],
            LoanSchedule.Calculate(1000, new FixedInstalment(200), 5, [600, 100]));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PresentValue_WithALoanAtTheSameInterest_IsThatOfTheProjectAlone(int seed)
    {
        // I05: borrowing at the rate that one discounts by moves money in time, and is worth nothing.
        var random = new Random(seed);
        decimal[] project = [-1000, .. Benefits(random)];
        LoanTerms terms = seed % 2 == 0 ? new FollowBenefit(0.5m) : new FixedInstalment(100);
        IReadOnlyList<LoanYear> years = LoanSchedule.Calculate(1000, terms, interestPercent: 5, project[1..]);
        decimal[] loan = [1000, .. years.Select((year, i) => -year.Repaid - (i == years.Count - 1 ? year.Balance : 0))];
        DiscountScheme five = DiscountScheme.ByName("state-before-2013");

        decimal together = CashFlow.PresentValue(project.Zip(loan, (flow, financed) => flow + financed), five);

        Assert.Equal(CashFlow.PresentValue(project, five), together, precision: 8);
    }

    private static IEnumerable<(decimal Benefit, LoanYear Year)> Balanced(Random random, LoanTerms terms)
    {
        decimal loan = random.Next(1, 100_000) / 10m;
        decimal percent = random.Next(0, 20) / 4m;
        decimal[] benefits = Benefits(random);
        decimal repaid = 0;
        decimal interest = 0;
        foreach ((decimal benefit, LoanYear year) in benefits.Zip(LoanSchedule.Calculate(loan, terms, percent, benefits)))
        {
            (repaid, interest) = (repaid + year.Repaid, interest + year.Interest);
            Assert.Equal(loan + interest, repaid + year.Balance, precision: 10);
            Assert.True(year.Balance >= 0 && year.Repaid >= 0 && year.Repaid <= Math.Max(0, benefit));
            Assert.Equal(benefit, year.Repaid + year.RemainingBenefit);
            yield return (benefit, year);
        }
    }

    private static decimal[] Benefits(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(-500, 5000) / 5m)];
}
