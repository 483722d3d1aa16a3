using BenefitMeter.Economy.Amounts;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>The realised kroner of a business case line in a year.</summary>
/// <param name="Kroner">The kroner, in the case's prices, or null if they are not known.</param>
/// <param name="Reason">The code of the reason why the kroner are missing or partial, or null if they are complete.</param>
public sealed record BusinessCaseLineRealisation(decimal? Kroner, string? Reason)
{
    /// <summary>
    /// Finds the realised kroner of a line: what the ledger booked, or else what the line's benefit realised. A cost that no
    /// ledger books counts as planned.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="businessCase">The business case of the line.</param>
    /// <param name="year">The year.</param>
    /// <param name="amounts">The amounts of all benefits.</param>
    /// <param name="book">Readers' figures.</param>
    /// <param name="rootId">The id of the unit that is used for a line without its own.</param>
    /// <param name="asOf">The as-of day (inclusive).</param>
    public static BusinessCaseLineRealisation For(
        BusinessCaseLine line, BusinessCase businessCase, int year, IEnumerable<BenefitAmount> amounts, FigureBook book,
        string rootId, DateOnly asOf)
    {
        if (year > asOf.Year)
        {
            return new BusinessCaseLineRealisation(null, CashFlowReason.NotYet);
        }

        BusinessCaseLineRealisation found =
            line.BookedId is { } booked ? Booked(book.Series(booked, line.UnitId ?? rootId), year, asOf)
                : line.BenefitId is { } benefit
                    ? Realised(amounts.Where(amount => amount.BenefitId == benefit && amount.Class == line.Class), year, asOf)
                : line.Kind != BusinessCaseLineKind.GrossBenefit
                    ? new BusinessCaseLineRealisation(line.ByYear.GetValueOrDefault(year).Likely, CashFlowReason.CostsAsPlanned)
                : new BusinessCaseLineRealisation(null, CashFlowReason.NotMeasured);
        bool isNominal = line.BookedId is not null || line.BenefitId is not null;
        return found.Kroner is null && !line.ByYear.ContainsKey(year) ? new BusinessCaseLineRealisation(null, null)
            : found.Kroner is not { } kroner || !isNominal || businessCase.Index is not { } index ? found
            : index.ToRealPrices(kroner, year, businessCase.Current.PriceLevelYear) is { } real ? found with { Kroner = real }
            : new BusinessCaseLineRealisation(null, CashFlowReason.MissingIndex);
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
        return known.Length == 0
            ? new BusinessCaseLineRealisation(null, CashFlowReason.NotMeasured)
            : new BusinessCaseLineRealisation(
                known.Sum(),
                known.Length < parts.Length ? CashFlowReason.PartlyMeasured
                    : asOf < new DateOnly(year, 12, 31) ? CashFlowReason.YearNotEnded
                    : null);
    }
}
