namespace BenefitMeter.Economy.BusinessCases;

/// <summary>
/// Kroner year by year, in ascending order (rules C7.4, C7.5). A loan is financing and is not part of the cash flow (rule C7.9).
/// </summary>
public static class CashFlow
{
    /// <summary>Gets the running sums.</summary>
    public static IReadOnlyList<decimal> Cumulative(IEnumerable<decimal> flows)
    {
        decimal sum = 0;
        return [.. flows.Select(flow => sum += flow)];
    }

    /// <summary>
    /// Gets the number of years from the start of the first year until the running sum stays at 0 or above, linear inside the
    /// year. If the sum crosses 0 more than once, the last crossing counts (M10). Returns 0 if the sum is never negative, and
    /// null if it is negative in the last year.
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

    /// <summary>Gets the net present value. The first year is not discounted.</summary>
    public static decimal PresentValue(IEnumerable<decimal> flows, DiscountScheme scheme) =>
        flows.Select((flow, year) => flow * scheme.FactorOf(year)).Sum();
}
