using BenefitMeter.Economy.Pools;

namespace BenefitMeter.Tests.Economy.Pools;

/// <summary>A pool of 1,000 kr. that lends 800 in 2025 and is paid back 300 a year (rule C7.9).</summary>
public sealed class PoolYearsTests
{
    [Fact]
    public void Of_TwoLoans_PoolBalanceIsTheRestPlusRepayments()
    {
        IReadOnlyList<PoolYear> years = Years(Pool((800, 2025), (400, 2027)), through: 2028);

        // 2025: 200. 2026: 500. 2027: 300 more, less 400: 400. 2028: the last 200 of the first loan and 300 of the second: 900.
        Assert.Equal(
            [(1, 2025, 200m), (1, 2026, 500m), (1, 2027, 400m), (1, 2028, 900m), (2, 2027, 400m), (2, 2028, 900m)],
            years.Select(year => (year.Number, year.Year, year.PoolBalance)));
    }

    [Theory]
    [InlineData(400, 2026, true)] // 200 are left, and the 300 of that year are not there yet
    [InlineData(200, 2026, false)]
    [InlineData(500, 2027, false)]
    [InlineData(501, 2027, true)]
    [InlineData(100, 2024, true)] // before the pool opens
    public void Overdrawn_SecondLoan_OnlyWhereItExceedsThePoolBalance(int amount, int year, bool isOverdrawn)
    {
        InvestmentPool pool = Pool((800, 2025), (amount, year));

        Assert.Equal(isOverdrawn, PoolYears.Overdrawn(pool, Years(pool, through: 2028)).Contains(pool.Loans[1]));
    }

    private static InvestmentPool Pool(params (decimal Amount, int Year)[] loans) => new(
        "pool", 2025, 1000, 0,
        [.. loans.Select(loan => new PoolLoan("case", null, loan.Amount, loan.Year, new FollowBenefit(1)))]);

    private static IReadOnlyList<PoolYear> Years(InvestmentPool pool, int through) =>
        PoolYears.Calculate(pool, (_, _) => (300, true), through);
}
