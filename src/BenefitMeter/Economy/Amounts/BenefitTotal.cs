using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// A benefit's kroner of one class and one basis. Only amounts with the same class and basis are ever added (rules C5.7, C7.4,
/// D5).
/// </summary>
public sealed record BenefitTotal
{
    /// <summary>Gets the id of the benefit.</summary>
    public required string BenefitId { get; init; }

    /// <summary>Gets the class of the kroner.</summary>
    public required BenefitClass Class { get; init; }

    /// <summary>Gets how the kroner were found.</summary>
    public required AmountBasis Basis { get; init; }

    /// <summary>
    /// Gets the kroner planned for those of this year's closed periods that have realised kroner, or null if there are none.
    /// </summary>
    public decimal? PlannedThisYear { get; init; }

    /// <summary>Gets the kroner realised in this year's closed periods, or null if there are none.</summary>
    public decimal? RealisedThisYear { get; init; }

    /// <summary>
    /// Gets the kroner planned for all closed periods that have realised kroner, so that the two can be compared (decision 0064);
    /// null if there are none.
    /// </summary>
    public decimal? PlannedToDate { get; init; }

    /// <summary>
    /// Gets the kroner planned for the same periods by the first target and the first baseline, or null if there are none.
    /// </summary>
    public decimal? PlannedFirstToDate { get; init; }

    /// <summary>Gets the kroner realised to date, or null if there are none.</summary>
    public decimal? RealisedToDate { get; init; }

    /// <summary>
    /// Gets the kroner that a year would bring at the final target, with the newest volumes and rates, or null if there is no
    /// target.
    /// </summary>
    public decimal? FullEffect { get; init; }

    /// <summary>Gets the hours saved to date, or null if no time is counted.</summary>
    public decimal? HoursToDate { get; init; }

    /// <summary>Gets the number of closed periods without realised kroner, because something is missing.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>
    /// Adds amounts to totals. An amount that was allocated to other units is counted once, with its own unit; its parts are left
    /// out.
    /// </summary>
    /// <param name="amounts">The amounts of any benefits.</param>
    /// <param name="asOf">The as-of day (inclusive). Periods that end later are left out.</param>
    public static IReadOnlyList<BenefitTotal> Calculate(IEnumerable<BenefitAmount> amounts, DateOnly asOf) =>
    [
        .. amounts.Where(amount => amount is { AllocatedFrom: null, Line.Length: > 0 })
            .GroupBy(amount => (amount.BenefitId, amount.Class, amount.Basis))
            .Select(group => Calculate(group.Key, [.. group], asOf)),
    ];

    /// <summary>Gets the basis of totals that are shown together, or null if there are none.</summary>
    public static AmountBasis? BasisOf(IEnumerable<BenefitTotal> totals) =>
        totals.Select(total => total.Basis).Distinct().ToArray() switch
        {
            [] => null,
            [var only] => only,
            _ => AmountBasis.Mixed,
        };

    private static BenefitTotal Calculate(
        (string Benefit, BenefitClass Class, AmountBasis Basis) key, BenefitAmount[] amounts, DateOnly asOf)
    {
        BenefitAmount[] closed = [.. amounts.Where(amount => amount.Period.LastDay <= asOf)];
        // Planned kroner of a period that has no realised figure would look like a lost benefit (decision 0064).
        BenefitAmount[] counted = [.. closed.Where(amount => amount.Realised is not null || key.Basis == AmountBasis.Estimated)];
        BenefitAmount[] thisYear = [.. counted.Where(amount => amount.Period.Start.Year == asOf.Year)];
        return new BenefitTotal
        {
            BenefitId = key.Benefit,
            Class = key.Class,
            Basis = key.Basis,
            PlannedThisYear = Sum(thisYear, amount => amount.Planned),
            RealisedThisYear = Sum(thisYear, amount => amount.Realised),
            PlannedToDate = Sum(counted, amount => amount.Planned),
            PlannedFirstToDate = Sum(counted, amount => amount.PlannedFirst),
            RealisedToDate = Sum(counted, amount => amount.Realised),
            HoursToDate = Sum(counted, amount => amount.Hours),
            FullEffect = FullYear(closed),
            PeriodsMissing = closed.Length - counted.Length,
        };
    }

    // The last year of each line and unit. Less than a year of amounts is scaled up to a whole year.
    private static decimal? FullYear(IEnumerable<BenefitAmount> closed) => Sum(
        closed.Where(amount => amount.FullEffect is not null).GroupBy(amount => (amount.Line, amount.UnitId)),
        line =>
        {
            int perYear = (int)Math.Round(12 / LineValuation.MonthsOf(line.First().Period));
            BenefitAmount[] last = [.. line.OrderByDescending(amount => amount.Period).Take(perYear)];
            return last.Sum(amount => amount.FullEffect) * perYear / last.Length;
        });

    private static decimal? Sum<T>(IEnumerable<T> items, Func<T, decimal?> amountOf)
    {
        decimal[] known = [.. items.Select(amountOf).OfType<decimal>()];
        return known.Length == 0 ? null : known.Sum();
    }
}
