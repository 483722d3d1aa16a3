namespace BenefitMeter.Economy.Budgets;

/// <summary>Which of the two is done: the budget adjusted, the change carried out (rules C14.3, A3-03).</summary>
public enum BudgetAndChangeState
{
    /// <summary>Neither is done.</summary>
    None,

    /// <summary>Only the change is carried out; the saving may slip.</summary>
    ChangeOnly,

    /// <summary>Only the budget is adjusted; service may get poorer and staff may be under stress.</summary>
    BudgetOnly,

    /// <summary>Both are done.</summary>
    Both,
}

/// <summary>Classifies a benefit by its budget and its change, and names the risk (rule C14.3).</summary>
public static class BudgetAndChange
{
    /// <summary>Gets the state of a benefit.</summary>
    /// <param name="isBudgetAdjusted">Whether the budget has been adjusted.</param>
    /// <param name="isChangeDone">Whether the change has been carried out.</param>
    public static BudgetAndChangeState Classify(
        bool isBudgetAdjusted, bool isChangeDone) => (isBudgetAdjusted, isChangeDone) switch
        {
            (true, true) => BudgetAndChangeState.Both,
            (true, false) => BudgetAndChangeState.BudgetOnly,
            (false, true) => BudgetAndChangeState.ChangeOnly,
            _ => BudgetAndChangeState.None,
        };

    /// <summary>Gets the code of the risk of a state, or null if the state has no such risk.</summary>
    public static string? Warning(BudgetAndChangeState state) => state switch
    {
        BudgetAndChangeState.BudgetOnly => BudgetAndChangeRisk.ServiceAndStress,
        BudgetAndChangeState.ChangeOnly => BudgetAndChangeRisk.Slippage,
        _ => null,
    };
}
