using BenefitMeter.Economy.Budgets;

namespace BenefitMeter.Tests.Economy.Budgets;

/// <summary>What is taken out of a budget line (rule C8.2).</summary>
public sealed class BudgetLineTests
{
    [Theory]
    [InlineData(900, 100, 0, null)]
    [InlineData(900, 101, 1, "BudgetLineExceeded")]
    [InlineData(1200, -200, 0, null)] // the budget grows again
    public void Breach_ClaimsAgainst1000_OnlyAboveTheLine(int one, int other, int excess, string? breach)
    {
        BudgetLine line = new(1000, [one, other]);

        Assert.Equal(one + other, line.Sum);
        Assert.Equal(excess, line.Excess);
        Assert.Equal(breach, line.Breach);
    }
}
