using BenefitMeter.Economy.Amounts;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>What became of a line of a business case in a year.</summary>
/// <param name="Kroner">The kroner, in the prices of the case, or null if nothing tells.</param>
/// <param name="Reason">The code of what is special about them, or null if nothing is.</param>
public sealed record BusinessCaseLineRealisation(decimal? Kroner, string? Reason)
{
    /// <summary>
    /// Gets what became of a line: what the ledger booked, what its benefit realised, and for a cost that nobody books the plan.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="businessCase">Its business case.</param>
    /// <param name="year">The year.</param>
    /// <param name="amounts">What the benefits realised.</param>
    /// <param name="book">The figures.</param>
    /// <param name="rootId">The unit that a line without its own is of.</param>
    /// <param name="asOf">The last day looked at.</param>
    public static BusinessCaseLineRealisation For(
        BusinessCaseLine line, BusinessCase businessCase, int year, IEnumerable<BenefitAmount> amounts, FigureBook book,
        string rootId, DateOnly asOf)
    {
        if (year > asOf.Year)
        {
            return new BusinessCaseLineRealisation(null, "NotYet");
        }

        BusinessCaseLineRealisation found =
            line.BookedId is { } booked ? Booked(book.Series(booked, line.UnitId ?? rootId), year, asOf)
                : line.BenefitId is { } benefit
                    ? Realised(amounts.Where(amount => amount.BenefitId == benefit && amount.Class == line.Class), year, asOf)
                : line.Kind != BusinessCaseLineKind.GrossBenefit
                    ? new BusinessCaseLineRealisation(line.ByYear.GetValueOrDefault(year).Likely, "CostsAsPlanned")
                : new BusinessCaseLineRealisation(null, "NotMeasured");
        bool isNominal = line.BookedId is not null || line.BenefitId is not null;
        return found.Kroner is null && !line.ByYear.ContainsKey(year) ? new BusinessCaseLineRealisation(null, null)
            : found.Kroner is not { } kroner || !isNominal || businessCase.Index is not { } index ? found
            : index.ToRealPrices(kroner, year, businessCase.Current.PriceLevelYear) is { } real ? found with { Kroner = real }
            : new BusinessCaseLineRealisation(null, "MissingIndex");
    }

    private static BusinessCaseLineRealisation Booked(IEnumerable<Figure> series, int year, DateOnly asOf)
    {
        Observation[] closed =
            [.. series.Select(figure => figure.Observation)
                .Where(seen => seen.Period.Start.Year == year && seen.Period.LastDay <= asOf)];
        return Summed([.. closed.Select(seen => seen.IsComplete ? seen.Value : null)], year, asOf);
    }

    private static BusinessCaseLineRealisation Realised(IEnumerable<BenefitAmount> amounts, int year, DateOnly asOf) => Summed(
        [
            .. amounts.Where(amount => amount.AllocatedFrom is null && amount.Basis != AmountBasis.Estimated
                && amount.Period.Start.Year == year && amount.Period.LastDay <= asOf).Select(amount => amount.Realised),
        ],
        year, asOf);

    private static BusinessCaseLineRealisation Summed(decimal?[] parts, int year, DateOnly asOf)
    {
        decimal[] known = [.. parts.OfType<decimal>()];
        return known.Length == 0 ? new BusinessCaseLineRealisation(null, "NotMeasured") : new BusinessCaseLineRealisation(
            known.Sum(),
            known.Length < parts.Length ? "PartlyMeasured" : asOf < new DateOnly(year, 12, 31) ? "YearNotEnded" : null);
    }
}
