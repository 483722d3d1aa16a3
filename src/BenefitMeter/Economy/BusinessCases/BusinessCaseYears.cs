using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>A business case year by year: the first version, the current version, and the kroner realised (rule D7).</summary>
public sealed class BusinessCaseYears
{
    private readonly BusinessCase businessCase;
    private readonly Func<BusinessCaseLine, int, BusinessCaseLineRealisation> realisationOf;

    /// <summary>Creates the years of a case.</summary>
    /// <param name="businessCase">The business case.</param>
    /// <param name="realisationOf">Finds the realised kroner of a line in a year.</param>
    public BusinessCaseYears(BusinessCase businessCase, Func<BusinessCaseLine, int, BusinessCaseLineRealisation> realisationOf)
    {
        (this.businessCase, this.realisationOf) = (businessCase, realisationOf);
        int[] years = [.. businessCase.Versions.SelectMany(version => version.Lines).SelectMany(line => line.ByYear.Keys)
            .Distinct().Order()];
        Years = years.Length == 0 ? [] : [.. Enumerable.Range(years[0], years[^1] - years[0] + 1).Select(CreateYear)];
    }

    /// <summary>Gets the years in ascending order, without gaps.</summary>
    public IReadOnlyList<BusinessCaseYear> Years { get; }

    /// <summary>
    /// Gets the planned and realised cash (cash-releasing benefits and revenue) of a version in the years that have ended and
    /// whose cash is known.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="asOf">The as-of day (inclusive).</param>
    /// <returns>The planned cash as a three-point estimate, and the cash realised, or null if none was measured.</returns>
    public (ThreePoint Planned, decimal? Realised) Cash(BusinessCaseVersion version, DateOnly asOf)
    {
        ThreePoint planned = default;
        decimal? realised = null;
        foreach (BusinessCaseYear year in Years.Where(year => new DateOnly(year.Year, 12, 31) <= asOf && year.Cash is not null))
        {
            BusinessCaseSums sums = BusinessCaseSums.Of(version, year.Year);
            planned = planned + sums.CashReleasing + sums.Revenue;
            realised = (realised ?? 0) + year.Cash;
        }

        return (planned, realised);
    }

    private BusinessCaseYear CreateYear(int year)
    {
        IEnumerable<BusinessCaseLine> dropped =
            businessCase.First.Lines.Where(line => businessCase.Current.Lines.All(now => now.Key != line.Key));
        (BusinessCaseLine Line, BusinessCaseLineRealisation Realisation)[] lines =
            [.. businessCase.Current.Lines.Concat(dropped).Select(line => (line, realisationOf(line, year)))];
        return new BusinessCaseYear(
            year, BusinessCaseSums.Of(businessCase.First, year), BusinessCaseSums.Of(businessCase.Current, year),
            Sum(BusinessCaseLineKind.Investment, null), Sum(BusinessCaseLineKind.RunningCost, null),
            Benefit(BenefitClass.CashReleasing), Benefit(BenefitClass.Revenue), Benefit(BenefitClass.CostAvoidance),
            Benefit(BenefitClass.NonCashReleasing),
            lines.Select(line => line.Realisation.Reason).OfType<string>().OrderBy(Weight).FirstOrDefault());

        decimal? Benefit(BenefitClass part) => Sum(BusinessCaseLineKind.GrossBenefit, part);

        // Null where the kroner of a line that plans something in the year are not known; 0 where there is no such line.
        decimal? Sum(BusinessCaseLineKind kind, BenefitClass? part)
        {
            (BusinessCaseLine Line, BusinessCaseLineRealisation Realisation)[] matching =
                [.. lines.Where(line => line.Line.Kind == kind && line.Line.Class == part)];
            return matching.Any(line => line.Realisation.Kroner is null
                && (line.Line.ByYear.ContainsKey(year) || line.Realisation.Reason == CashFlowReason.NotYet))
                ? null
                : matching.Sum(line => line.Realisation.Kroner ?? 0);
        }
    }

    private static int Weight(string reason) => Array.IndexOf(
        [
            CashFlowReason.NotYet, CashFlowReason.NotMeasured, CashFlowReason.MissingIndex, CashFlowReason.PartlyMeasured,
            CashFlowReason.YearNotEnded, CashFlowReason.CostsAsPlanned,
        ],
        reason);
}

/// <summary>A year of a business case.</summary>
/// <param name="Year">The year.</param>
/// <param name="First">The kroner that the first version plans.</param>
/// <param name="Planned">The kroner that the current version plans.</param>
/// <param name="Investment">The investment paid, or null if it is not known. The same applies to the amounts that follow.</param>
/// <param name="RunningCost">The running cost paid.</param>
/// <param name="CashReleasing">The savings removed from budgets.</param>
/// <param name="Revenue">The income received.</param>
/// <param name="CostAvoidance">The costs avoided.</param>
/// <param name="NonCashReleasing">The value of released time.</param>
/// <param name="Reason">
/// The most important code of the reasons why realised kroner are missing or partial, or null if there is none.
/// </param>
public sealed record BusinessCaseYear(
    int Year, BusinessCaseSums First, BusinessCaseSums Planned, decimal? Investment, decimal? RunningCost, decimal? CashReleasing,
    decimal? Revenue, decimal? CostAvoidance, decimal? NonCashReleasing, string? Reason)
{
    /// <summary>Gets the cash and revenue realised, or null if a part of them is not known.</summary>
    public decimal? Cash => CashReleasing + Revenue;

    /// <summary>Gets the kroner that a loan can be repaid from, or null if a part of them is not known.</summary>
    public decimal? NetBenefit => Cash - RunningCost;

    /// <summary>Gets the net realised, or null if a part of it is not known.</summary>
    public decimal? Net => NetBenefit - Investment;
}
