using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;

namespace BenefitMeter.Economy.Budgets;

/// <summary>
/// A budget line in a year: the cuts decided, the cash calculated, and what the ledger booked, with the effects of price and
/// volume separated (rules C7.8, C8.2).
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Budget">The budget before cuts, or null if not specified.</param>
/// <param name="Cut">The sum of the cuts decided, in kroner.</param>
/// <param name="References">Where the cuts are recorded; each reference once.</param>
/// <param name="Calculated">The realised cash as calculated from the benefits, or null if there is none.</param>
/// <param name="Booked">What the ledger booked, or null if no ledger is read or the year is later than the as-of day's.</param>
public sealed record BudgetYear(
    int Year, decimal? Budget, decimal Cut, IReadOnlyList<string> References, decimal? Calculated, Bookings? Booked)
{
    /// <summary>Gets the budget after the cuts, or null if the budget is not specified.</summary>
    public decimal? Remaining => Budget - Cut;

    /// <summary>Gets the years of an account that have a budget or a cut, oldest first.</summary>
    /// <param name="account">The budget line.</param>
    /// <param name="cuts">The cuts of all accounts.</param>
    /// <param name="amounts">The amounts of all benefits.</param>
    /// <param name="book">Readers' figures.</param>
    /// <param name="rootId">The id of the unit whose bookings are read.</param>
    /// <param name="asOf">The as-of day (inclusive).</param>
    public static IEnumerable<BudgetYear> For(
        BudgetAccount account, IReadOnlyList<BudgetCut> cuts, IReadOnlyList<BenefitAmount> amounts, FigureBook book,
        string rootId, DateOnly asOf)
    {
        BudgetCut[] own = [.. cuts.Where(cut => cut.Account == account.Id)];
        foreach (int year in account.Budgets.Keys.Concat(own.Select(cut => cut.Year)).Distinct().Order())
        {
            BudgetCut[] ofYear = [.. own.Where(cut => cut.Year == year)];
            decimal[] calculated =
            [
                .. amounts.Where(amount =>
                    amount.Account == account.Id && amount.AllocatedFrom is null && amount.Class == BenefitClass.CashReleasing
                        && amount.Period.Start.Year == year).Select(amount => amount.Realised).OfType<decimal>(),
            ];
            yield return new BudgetYear(
                year, account.Budgets.TryGetValue(year, out decimal budget) ? budget : null,
                ofYear.Sum(cut => cut.Amount), [.. ofYear.Select(cut => cut.Decided.Reference).OfType<string>().Distinct()],
                calculated.Length == 0 ? null : calculated.Sum(),
                account.LedgerIndicatorId is { } booked && year <= asOf.Year
                    ? Bookings.For(account, booked, book, rootId, year, asOf)
                    : null);
        }
    }
}

/// <summary>What a ledger booked in a year so far, compared with the same periods of the year before.</summary>
/// <param name="ToDate">The kroner booked, or null if no period has closed or one is missing.</param>
/// <param name="LastYear">The kroner booked in the same periods of the year before, or null if one of them is missing.</param>
/// <param name="YearEnd">
/// The kroner expected at the year's end: by the course of the year before if that is complete, otherwise as if every month cost
/// the same.
/// </param>
/// <param name="VolumeEffect">
/// The effect of the changed volume, at last year's price: (V₁ − V₀) · p₀. Null if a volume is unknown.
/// </param>
/// <param name="PriceEffect">
/// The effect of the changed price, at this year's volume: (p₁ − p₀) · V₁. Null if a volume is unknown.
/// </param>
/// <param name="Through">The last day of the last closed period, or null if no period has closed or one is missing.</param>
public sealed record Bookings(
    decimal? ToDate, decimal? LastYear, decimal? YearEnd, decimal? VolumeEffect, decimal? PriceEffect, DateOnly? Through)
{
    /// <summary>Gets the bookings of an account in a year.</summary>
    public static Bookings For(BudgetAccount account, string bookedId, FigureBook book, string rootId, int year, DateOnly asOf)
    {
        Figure[] series = [.. book.Series(bookedId, rootId)];
        Observation[] closed = [.. Year(series, year).Where(seen => seen.Period.LastDay <= asOf)];
        if (closed.Length == 0 || closed.Any(seen => Value(seen) is null))
        {
            return new Bookings(null, null, null, null, null, null);
        }

        DateOnly lastDay = closed[^1].Period.LastDay;
        Observation[] before = [.. Year(series, year - 1)];
        Observation[] same =
            [.. before.Where(earlier => closed.Any(seen => seen.Period.Start.AddYears(-1) == earlier.Period.Start))];
        decimal sum = closed.Sum(seen => Value(seen)!.Value);
        decimal? lastYear = same.Length == closed.Length && same.All(seen => Value(seen) is not null) ? same.Sum(Value) : null;
        decimal? wholeYear = IsWhole(before, year - 1) ? before.Sum(Value) : null;
        decimal months = closed.Sum(seen => LineValuation.MonthsOf(seen.Period));
        decimal? volume = Volume(closed);
        decimal? volumeBefore = Volume(same);
        bool areKnown = lastYear is not null && volume > 0 && volumeBefore > 0;
        return new Bookings(
            sum, lastYear, lastYear > 0 && wholeYear is not null ? sum * wholeYear / lastYear : sum * 12 / months,
            areKnown ? (volume - volumeBefore) * lastYear / volumeBefore : null,
            areKnown ? sum - (volume * lastYear / volumeBefore) : null, lastDay);

        decimal? Volume(Observation[] periods)
        {
            decimal?[] counts =
                [.. periods.Select(seen => account.VolumeIndicatorId is { } id ? book.Value(id, rootId, seen.Period) : null)];
            return counts.Length == 0 || counts.Any(count => count is null) ? null : counts.Sum();
        }
    }

    private static bool IsWhole(Observation[] periods, int year) =>
        periods.Length > 0 && periods[0].Period.Start == new DateOnly(year, 1, 1)
        && periods[^1].Period.End == new DateOnly(year + 1, 1, 1)
        && periods.All(seen => Value(seen) is not null);

    private static IEnumerable<Observation> Year(IEnumerable<Figure> series, int year) =>
        series.Select(figure => figure.Observation).Where(seen => seen.Period.Start.Year == year);

    private static decimal? Value(Observation seen) => seen.IsComplete ? seen.Value : null;
}
