using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;

namespace BenefitMeter.Economy.Budgets;

/// <summary>
/// A budget line in a year: what was decided, what was calculated, and what the ledger booked beside it, with the effect of price
/// and of volume apart (rules C7.8, C8.2).
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Year">The year.</param>
/// <param name="Budget">The budget before cuts; null where nobody wrote it.</param>
/// <param name="Cut">The cuts decided.</param>
/// <param name="References">Where they are recorded.</param>
/// <param name="Calculated">The cash that was calculated to be realised; null where none was.</param>
/// <param name="Booked">What the ledger booked; null where no ledger is read.</param>
public sealed record BudgetYear(
    string Account, int Year, decimal? Budget, decimal Cut, IReadOnlyList<string> References,
    decimal? Calculated, Bookings? Booked)
{
    /// <summary>Gets what the budget holds after the cuts.</summary>
    public decimal? Remaining => Budget - Cut;

    /// <summary>Gets the years of an account that are planned or cut.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cuts">All cuts.</param>
    /// <param name="amounts">What the benefits realised.</param>
    /// <param name="book">The figures.</param>
    /// <param name="rootId">The unit whose bookings are read.</param>
    /// <param name="asOf">The last day looked at.</param>
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
                account.Id, year, account.Budgets.TryGetValue(year, out decimal budget) ? budget : null,
                ofYear.Sum(cut => cut.Amount), [.. ofYear.Select(cut => cut.Decided.Reference).OfType<string>().Distinct()],
                calculated.Length == 0 ? null : calculated.Sum(),
                account.LedgerIndicatorId is { } booked && year <= asOf.Year
                    ? Bookings.For(account, booked, book, rootId, year, asOf)
                    : null);
        }
    }
}

/// <summary>What a ledger booked in a year so far, against the same periods of the year before.</summary>
/// <param name="ToDate">The kroner booked; null where a period is missing.</param>
/// <param name="LastYear">The kroner booked in the same periods of the year before.</param>
/// <param name="YearEnd">
/// What is expected at the year's end: as the year before went on, else as if each month were alike.
/// </param>
/// <param name="VolumeEffect">What other volumes changed, at last year's price: (V₁ − V₀) · p₀.</param>
/// <param name="PriceEffect">What another price changed, at this year's volume: (p₁ − p₀) · V₁.</param>
/// <param name="Through">The last day booked.</param>
public sealed record Bookings(
    decimal? ToDate, decimal? LastYear, decimal? YearEnd, decimal? VolumeEffect, decimal? PriceEffect, DateOnly? Through)
{
    /// <summary>Gets the bookings of a year.</summary>
    public static Bookings For(BudgetAccount account, string bookedId, FigureBook book, string rootId, int year, DateOnly asOf)
    {
        Figure[] series = [.. book.Series(bookedId, rootId)];
        Observation[] closed = [.. Year(series, year).Where(seen => seen.Period.LastDay <= asOf)];
        if (closed.Length == 0 || closed.Any(seen => Value(seen) is null))
        {
            return new Bookings(null, null, null, null, null, null);
        }

        DateOnly through = closed[^1].Period.LastDay;
        Observation[] before = [.. Year(series, year - 1)];
        Observation[] same = [.. before.Where(was => closed.Any(seen => seen.Period.Start.AddYears(-1) == was.Period.Start))];
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
            areKnown ? sum - (volume * lastYear / volumeBefore) : null, through);

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
