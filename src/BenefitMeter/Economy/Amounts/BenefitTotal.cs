using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.Amounts;

/// <summary>A benefit's kroner of one class and one basis: only these are ever added (rules C5.7, C7.4, D5).</summary>
public sealed record BenefitTotal
{
    /// <summary>Gets the benefit.</summary>
    public required string BenefitId { get; init; }

    /// <summary>Gets the class.</summary>
    public required BenefitClass Class { get; init; }

    /// <summary>Gets how it is known.</summary>
    public required AmountBasis Basis { get; init; }

    /// <summary>Gets the kroner planned for this year's closed periods that are realised; null where there are none.</summary>
    public decimal? PlannedThisYear { get; init; }

    /// <summary>Gets the kroner realised this year.</summary>
    public decimal? RealisedThisYear { get; init; }

    /// <summary>Gets the kroner planned for all closed periods that are realised, so that the two can be compared.</summary>
    public decimal? PlannedToDate { get; init; }

    /// <summary>Gets the same by the first target and baseline.</summary>
    public decimal? PlannedFirstToDate { get; init; }

    /// <summary>Gets the kroner realised to date.</summary>
    public decimal? RealisedToDate { get; init; }

    /// <summary>Gets the kroner of a year at the target, with the newest volumes and rates; null where no target says.</summary>
    public decimal? FullEffect { get; init; }

    /// <summary>Gets the hours saved to date; null where no time is counted.</summary>
    public decimal? HoursToDate { get; init; }

    /// <summary>Gets how many closed periods are not realised, because something is missing.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Adds amounts up. Parts that were shared from another unit are in it once, with their unit.</summary>
    /// <param name="amounts">The amounts of any benefits.</param>
    /// <param name="asOf">The last day looked at.</param>
    public static IReadOnlyList<BenefitTotal> Calculate(IEnumerable<BenefitAmount> amounts, DateOnly asOf) =>
    [
        .. amounts.Where(amount => amount is { AllocatedFrom: null, Line.Length: > 0 })
            .GroupBy(amount => (amount.BenefitId, amount.Class, amount.Basis))
            .Select(group => Calculate(group.Key, [.. group], asOf)),
    ];

    private static BenefitTotal Calculate(
        (string Benefit, BenefitClass Class, AmountBasis Basis) key, BenefitAmount[] amounts, DateOnly asOf)
    {
        BenefitAmount[] closed = [.. amounts.Where(amount => amount.Period.LastDay <= asOf)];
        // Planned kroner of a period that has no realised figure would look like a lost benefit (decision 0064).
        BenefitAmount[] told = [.. closed.Where(amount => amount.Realised is not null || key.Basis == AmountBasis.Estimated)];
        BenefitAmount[] thisYear = [.. told.Where(amount => amount.Period.Start.Year == asOf.Year)];
        return new BenefitTotal
        {
            BenefitId = key.Benefit,
            Class = key.Class,
            Basis = key.Basis,
            PlannedThisYear = Sum(thisYear, amount => amount.Planned),
            RealisedThisYear = Sum(thisYear, amount => amount.Realised),
            PlannedToDate = Sum(told, amount => amount.Planned),
            PlannedFirstToDate = Sum(told, amount => amount.PlannedFirst),
            RealisedToDate = Sum(told, amount => amount.Realised),
            HoursToDate = Sum(told, amount => amount.Hours),
            FullEffect = FullYear(closed),
            PeriodsMissing = closed.Length - told.Length,
        };
    }

    // The last year of each line and unit; where less than a year is known, as if the rest were like it.
    private static decimal? FullYear(IEnumerable<BenefitAmount> closed) => Sum(
        closed.Where(amount => amount.FullEffect is not null).GroupBy(amount => (amount.Line, amount.UnitId)),
        line =>
        {
            int perYear = (int)Math.Round(12 / LineValuation.MonthsOf(line.First().Period));
            BenefitAmount[] last = [.. line.OrderByDescending(amount => amount.Period).Take(perYear)];
            return last.Sum(amount => amount.FullEffect) * perYear / last.Length;
        });

    private static decimal? Sum<T>(IEnumerable<T> items, Func<T, decimal?> of)
    {
        decimal[] known = [.. items.Select(of).OfType<decimal>()];
        return known.Length == 0 ? null : known.Sum();
    }
}
