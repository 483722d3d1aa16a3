using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Portfolios;

/// <summary>The contribution of one benefit to a portfolio.</summary>
/// <param name="MeasuredIn">What the benefit is measured in. Only <c>kr</c> is added.</param>
/// <param name="PlannedToDate">The amount planned to date.</param>
/// <param name="Realised">The amount realised, or null if it is not judged; such a part is left out.</param>
public sealed record PortfolioPart(string MeasuredIn, decimal PlannedToDate, decimal? Realised);

/// <summary>The realisation of a portfolio. Kroner are added; everything else is only counted by status (rule C5.7).</summary>
public static class PortfolioRealisation
{
    /// <summary>Gets Σ realised / Σ planned to date of the kroner, in percent, or null if nothing is planned.</summary>
    public static decimal? RealisedPercent(IReadOnlyList<PortfolioPart> parts)
    {
        PortfolioPart[] kroner = [.. parts.Where(part => part.MeasuredIn == "kr" && part.Realised is not null)];
        return RealisationRule.GapClosure(0, kroner.Sum(part => part.PlannedToDate), kroner.Sum(part => part.Realised!.Value));
    }
}
