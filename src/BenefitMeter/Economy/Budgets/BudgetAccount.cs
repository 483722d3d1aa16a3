using BenefitMeter.Definitions;

namespace BenefitMeter.Economy.Budgets;

/// <summary>A budget line with its budgets and the indicator of what the ledger books on it (rule C8.2).</summary>
/// <param name="Id">The account number that money lines and cuts refer to.</param>
/// <param name="Name">The name.</param>
/// <param name="Budgets">The budget of each year in kroner, before cuts.</param>
public sealed record BudgetAccount(string Id, LocalText Name, IReadOnlyDictionary<int, decimal> Budgets)
{
    /// <summary>
    /// Gets the budgeted full-time equivalents of each year, before cuts. Cuts of a year that is missing here are not checked.
    /// Empty by default.
    /// </summary>
    public IReadOnlyDictionary<int, decimal> Fte { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Gets the id of the indicator that sums what the ledger booked, or null if no ledger is read.</summary>
    public string? LedgerIndicatorId { get; init; }

    /// <summary>
    /// Gets the id of the indicator that counts what the money is spent on, or null if the effects of price and volume are not
    /// separated.
    /// </summary>
    public string? VolumeIndicatorId { get; init; }
}
