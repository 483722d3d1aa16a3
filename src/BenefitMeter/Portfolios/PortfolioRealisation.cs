using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Portfolios;

/// <summary>One benefit's contribution to a portfolio.</summary>
/// <param name="MeasuredIn">What it is measured in; only <c>kr</c> is added.</param>
/// <param name="PlannedToDate">What was planned to date.</param>
/// <param name="Realised">What is realised, or null if it is not judged, which leaves it out.</param>
public sealed record PortfolioPart(string MeasuredIn, decimal PlannedToDate, decimal? Realised);

/// <summary>The realisation of a portfolio: kroner are added, everything else is only counted by status (rule C5.7).</summary>
public static class PortfolioRealisation
{
    /// <summary>Gets Σ realised over Σ planned to date of the kroner, in percent, or null if none is planned.</summary>
    public static decimal? RealisedPercent(IReadOnlyList<PortfolioPart> parts)
    {
        PortfolioPart[] kroner = [.. parts.Where(part => part.MeasuredIn == "kr" && part.Realised is not null)];
        return RealisationRule.GapClosure(0, kroner.Sum(part => part.PlannedToDate), kroner.Sum(part => part.Realised!.Value));
    }
}
