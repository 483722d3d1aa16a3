namespace BenefitMeter.Economy;

/// <summary>The rules of money that a plan can break; each refuses the plan (rules C7, C8).</summary>
public static class EconomyBreach
{
    /// <summary>More than all of one improvement is claimed (rule C8.1).</summary>
    public const string OverAttributed = nameof(OverAttributed);

    /// <summary>More cash is taken out of a budget line than it holds (rule C8.2).</summary>
    public const string BudgetLineExceeded = nameof(BudgetLineExceeded);

    /// <summary>One improvement is counted in kroner twice (rule C8.3).</summary>
    public const string SameBenefitTwice = nameof(SameBenefitTwice);

    /// <summary>More is drawn from a pool than it holds (rule C7.9).</summary>
    public const string PoolOverdrawn = nameof(PoolOverdrawn);
}
