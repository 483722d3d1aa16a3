using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>A business case year by year: the first version, the current one, and what came (rule D7).</summary>
public sealed class BusinessCaseYears
{
    private readonly BusinessCase businessCase;
    private readonly Func<BusinessCaseLine, int, BusinessCaseLineRealisation> realisationOf;

    /// <summary>Makes the years of a case.</summary>
    /// <param name="businessCase">The case.</param>
    /// <param name="realisationOf">Tells what became of a line in a year.</param>
    public BusinessCaseYears(BusinessCase businessCase, Func<BusinessCaseLine, int, BusinessCaseLineRealisation> realisationOf)
    {
        (this.businessCase, this.realisationOf) = (businessCase, realisationOf);
        int[] years = [.. businessCase.Versions.SelectMany(version => version.Lines).SelectMany(line => line.ByYear.Keys)
            .Distinct().Order()];
        Years = years.Length == 0 ? [] : [.. Enumerable.Range(years[0], years[^1] - years[0] + 1).Select(CreateYear)];
    }

    /// <summary>Gets the years, the first first, without gaps.</summary>
    public IReadOnlyList<BusinessCaseYear> Years { get; }

    /// <summary>Gets what became of the lines of a version in the years that have ended, cash alone.</summary>
    /// <param name="version">The version.</param>
    /// <param name="asOf">The last day looked at.</param>
    /// <returns>The margin planned and the kroner realised, or null if nothing of it was measured.</returns>
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
        IEnumerable<BusinessCaseLine> gone =
            businessCase.First.Lines.Where(line => businessCase.Current.Lines.All(now => now.Key != line.Key));
        (BusinessCaseLine Line, BusinessCaseLineRealisation Became)[] lines =
            [.. businessCase.Current.Lines.Concat(gone).Select(line => (line, realisationOf(line, year)))];
        return new BusinessCaseYear(
            year, BusinessCaseSums.Of(businessCase.First, year), BusinessCaseSums.Of(businessCase.Current, year),
            Sum(BusinessCaseLineKind.Investment, null), Sum(BusinessCaseLineKind.RunningCost, null),
            Benefit(BenefitClass.CashReleasing), Benefit(BenefitClass.Revenue), Benefit(BenefitClass.CostAvoidance),
            Benefit(BenefitClass.NonCashReleasing),
            lines.Select(line => line.Became.Reason).OfType<string>().OrderBy(Weight).FirstOrDefault());

        decimal? Benefit(BenefitClass part) => Sum(BusinessCaseLineKind.GrossBenefit, part);

        // Null where a line that plans something in the year is not told of; 0 where there is no such line.
        decimal? Sum(BusinessCaseLineKind kind, BenefitClass? part)
        {
            (BusinessCaseLine Line, BusinessCaseLineRealisation Became)[] some =
                [.. lines.Where(line => line.Line.Kind == kind && line.Line.Class == part)];
            return some.Any(line =>
                line.Became.Kroner is null && (line.Line.ByYear.ContainsKey(year) || line.Became.Reason == "NotYet"))
                ? null
                : some.Sum(line => line.Became.Kroner ?? 0);
        }
    }

    private static int Weight(string reason) =>
        Array.IndexOf(["NotYet", "NotMeasured", "MissingIndex", "PartlyMeasured", "YearNotEnded", "CostsAsPlanned"], reason);
}

/// <summary>A year of a business case.</summary>
/// <param name="Year">The year.</param>
/// <param name="First">What the first version plans.</param>
/// <param name="Planned">What the current version plans.</param>
/// <param name="Investment">What was invested, or null if nothing tells, as for the following.</param>
/// <param name="RunningCost">What it cost to run.</param>
/// <param name="CashReleasing">What was taken out of budgets.</param>
/// <param name="Revenue">What came in.</param>
/// <param name="CostAvoidance">Costs that did not come.</param>
/// <param name="NonCashReleasing">Released time.</param>
/// <param name="Reason">The weightiest code of what is special about what came, or null if nothing is.</param>
public sealed record BusinessCaseYear(
    int Year, BusinessCaseSums First, BusinessCaseSums Planned, decimal? Investment, decimal? RunningCost, decimal? CashReleasing,
    decimal? Revenue, decimal? CostAvoidance, decimal? NonCashReleasing, string? Reason)
{
    /// <summary>Gets the cash that came, or null if not all of it is told.</summary>
    public decimal? Cash => CashReleasing + Revenue;

    /// <summary>Gets what a loan can be paid back from.</summary>
    public decimal? NetBenefit => Cash - RunningCost;

    /// <summary>Gets the net that came.</summary>
    public decimal? Net => NetBenefit - Investment;
}
