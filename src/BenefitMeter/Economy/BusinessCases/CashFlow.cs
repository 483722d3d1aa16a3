namespace BenefitMeter.Economy.BusinessCases;

/// <summary>
/// Kroner year by year, the first year first (rules C7.4, C7.5). A loan is financing and no part of it (rule C7.9).
/// </summary>
public static class CashFlow
{
    /// <summary>Gets a year's net: expenditure-based, without depreciation (rule C7.4).</summary>
    public static decimal Net(decimal grossBenefit, decimal runningCost, decimal investment) =>
        grossBenefit - runningCost - investment;

    /// <summary>Gets the running sum.</summary>
    public static IReadOnlyList<decimal> Cumulative(IEnumerable<decimal> flows)
    {
        decimal sum = 0;
        return [.. flows.Select(flow => sum += flow)];
    }

    /// <summary>
    /// Gets the years from the start of the first until the sum turns lastingly non-negative, linear inside the year: the last
    /// crossing counts (M10). 0 where it never is negative, or null if it stays negative.
    /// </summary>
    public static decimal? PaybackYears(IReadOnlyList<decimal> flows)
    {
        IReadOnlyList<decimal> sums = Cumulative(flows);
        int last = sums.Count - 1;
        while (last >= 0 && sums[last] >= 0)
        {
            last--;
        }

        return last < 0 ? 0 : last == sums.Count - 1 ? null : last + 1 + (-sums[last] / flows[last + 1]);
    }

    /// <summary>Gets the net present value: the first year is not discounted.</summary>
    public static decimal PresentValue(IEnumerable<decimal> flows, DiscountScheme scheme) =>
        flows.Select((flow, year) => flow * scheme.FactorOf(year)).Sum();
}
