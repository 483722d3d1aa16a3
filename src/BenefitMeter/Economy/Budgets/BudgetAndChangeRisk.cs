namespace BenefitMeter.Economy.Budgets;

/// <summary>The codes of the risk where only one of budget and change is done (rule C14.3).</summary>
public static class BudgetAndChangeRisk
{
    /// <summary>Only the budget is adjusted: service may get poorer and staff may be under stress.</summary>
    public const string ServiceAndStress = "ServiceAndStressRisk";

    /// <summary>Only the change is carried out: the benefit may slip.</summary>
    public const string Slippage = "SlippageRisk";
}
