namespace BenefitMeter.Economy.Budgets;

/// <summary>Whether a benefit has both its budget adjusted and its change carried out (rules C14.3, A3-03).</summary>
public enum BudgetAndChangeState
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The change only: productivity slips.</summary>
    ChangeOnly,

    /// <summary>The budget only: service and people are under stress.</summary>
    BudgetOnly,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>Tells where a benefit stands between budget and change, and what that risks (rule C14.3).</summary>
public static class BudgetAndChange
{
    /// <summary>Gets where a benefit stands.</summary>
    /// <param name="isBudgetAdjusted">Whether its budget has been adjusted.</param>
    /// <param name="isChangeDone">Whether its change has been carried out.</param>
    public static BudgetAndChangeState Classify(
        bool isBudgetAdjusted, bool isChangeDone) => (isBudgetAdjusted, isChangeDone) switch
        {
            (true, true) => BudgetAndChangeState.Both,
            (true, false) => BudgetAndChangeState.BudgetOnly,
            (false, true) => BudgetAndChangeState.ChangeOnly,
            _ => BudgetAndChangeState.None,
        };

    /// <summary>Gets the code of what a quadrant risks; null where it risks nothing of the kind.</summary>
    public static string? Warning(BudgetAndChangeState quadrant) => quadrant switch
    {
        BudgetAndChangeState.BudgetOnly => "ServiceAndStressRisk",
        BudgetAndChangeState.ChangeOnly => "SlippageRisk",
        _ => null,
    };
}
