namespace BenefitMeter.Economy;

/// <summary>
/// The codes of the rules about money that a plan can break. A plan that breaks one of them is refused (rules C7, C8).
/// </summary>
public static class EconomyBreach
{
    /// <summary>The shares claimed of one improvement sum to more than 1 (rule C8.1).</summary>
    public const string OverAttributed = nameof(OverAttributed);

    /// <summary>The reductions claimed of a budget line exceed its budget (rule C8.2).</summary>
    public const string BudgetLineExceeded = nameof(BudgetLineExceeded);

    /// <summary>One improvement is counted in kroner more than once (rule C8.3).</summary>
    public const string SameBenefitTwice = nameof(SameBenefitTwice);

    /// <summary>A draw exceeds the balance of the pool (rule C7.9).</summary>
    public const string PoolOverdrawn = nameof(PoolOverdrawn);
}
