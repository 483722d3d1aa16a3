using BenefitMeter.Definitions;

namespace BenefitMeter.Economy.Budgets;

/// <summary>A budget line with what it holds, and what the ledger books on it (rule C8.2).</summary>
/// <param name="Id">The account, as the money lines and cuts name it.</param>
/// <param name="Name">The name.</param>
/// <param name="Budgets">The kroner of each year, before cuts.</param>
public sealed record BudgetAccount(string Id, LocalText Name, IReadOnlyDictionary<int, decimal> Budgets)
{
    /// <summary>Gets the full-time equivalents of each year, before cuts; a year that is missing is not tested.</summary>
    public IReadOnlyDictionary<int, decimal> Fte { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Gets the indicator that sums what the ledger booked; null where no ledger is read.</summary>
    public string? LedgerIndicatorId { get; init; }

    /// <summary>
    /// Gets the indicator that counts what the money is spent on; null where price and volume are not told apart.
    /// </summary>
    public string? VolumeIndicatorId { get; init; }
}
