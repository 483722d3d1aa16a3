using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>The kroner of a business case in a year, by kind and class (rule C7.4).</summary>
/// <param name="Investment">Costs that are paid once.</param>
/// <param name="RunningCost">Costs that are paid each year.</param>
/// <param name="CashReleasing">Savings that are removed from budgets.</param>
/// <param name="Revenue">Income.</param>
/// <param name="CostAvoidance">Costs that are avoided. Not part of the net.</param>
/// <param name="NonCashReleasing">The value of released time. Not part of the net.</param>
public sealed record BusinessCaseSums(
    ThreePoint Investment, ThreePoint RunningCost, ThreePoint CashReleasing, ThreePoint Revenue, ThreePoint CostAvoidance,
    ThreePoint NonCashReleasing)
{
    /// <summary>
    /// Gets the kroner that a loan can be repaid from: cash and revenue less running cost. The investment, which the loan paid,
    /// is not deducted.
    /// </summary>
    public ThreePoint NetBenefit => CashReleasing + Revenue - RunningCost;

    /// <summary>Gets the net of cash and revenue after costs. Its low end combines high costs with low benefits.</summary>
    public ThreePoint Net => NetBenefit - Investment;

    /// <summary>Gets the sums of a version in a year.</summary>
    public static BusinessCaseSums Of(BusinessCaseVersion version, int year) =>
        Of(version.Lines, line => line.ByYear.GetValueOrDefault(year));

    /// <summary>Gets the sums of lines, with a function for the kroner of a line.</summary>
    public static BusinessCaseSums Of(IEnumerable<BusinessCaseLine> lines, Func<BusinessCaseLine, ThreePoint> kronerOf)
    {
        ILookup<(BusinessCaseLineKind, BenefitClass?), ThreePoint> byKind =
            lines.ToLookup(line => (line.Kind, line.Class), kronerOf);
        return new BusinessCaseSums(
            Sum(BusinessCaseLineKind.Investment, null), Sum(BusinessCaseLineKind.RunningCost, null),
            Benefit(BenefitClass.CashReleasing), Benefit(BenefitClass.Revenue), Benefit(BenefitClass.CostAvoidance),
            Benefit(BenefitClass.NonCashReleasing));

        ThreePoint Benefit(BenefitClass part) => Sum(BusinessCaseLineKind.GrossBenefit, part);
        ThreePoint Sum(BusinessCaseLineKind kind, BenefitClass? part) =>
            byKind[(kind, part)].Aggregate(default(ThreePoint), (sum, each) => sum + each);
    }
}
