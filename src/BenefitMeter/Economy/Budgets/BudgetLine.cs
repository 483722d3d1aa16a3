namespace BenefitMeter.Economy.Budgets;

/// <summary>A budget line of a year, and the reductions that are claimed of it (rule C8.2).</summary>
/// <param name="Budget">The budget, in kroner or in full-time equivalents.</param>
/// <param name="Claims">The reductions, as positive numbers in the same unit.</param>
public sealed record BudgetLine(decimal Budget, IReadOnlyList<decimal> Claims)
{
    /// <summary>Gets the sum of the claims.</summary>
    public decimal Sum => Claims.Sum();

    /// <summary>Gets by how much the claims exceed the budget; 0 if they do not.</summary>
    public decimal Excess => Math.Max(Sum - Budget, 0);

    /// <summary>Gets the code of the broken rule, or null if no rule is broken.</summary>
    public string? Breach => Excess > 0 ? EconomyBreach.BudgetLineExceeded : null;
}
