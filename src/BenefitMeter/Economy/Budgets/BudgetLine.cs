namespace BenefitMeter.Economy.Budgets;

/// <summary>A budget line of a year, and what is claimed to be taken out of it (rule C8.2).</summary>
/// <param name="Budget">Its kroner, or its full-time equivalents.</param>
/// <param name="Claims">The reductions, as positive numbers.</param>
public sealed record BudgetLine(decimal Budget, IReadOnlyList<decimal> Claims)
{
    /// <summary>Gets the sum of the claims.</summary>
    public decimal Sum => Claims.Sum();

    /// <summary>Gets what is claimed above the line; 0 where nothing is.</summary>
    public decimal Excess => Math.Max(Sum - Budget, 0);

    /// <summary>Gets the rule that is broken; null where none is.</summary>
    public string? Breach => Excess > 0 ? EconomyBreach.BudgetLineExceeded : null;
}
