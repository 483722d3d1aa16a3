using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>Kroner of a business case in a year, kept apart by kind and class (rule C7.4).</summary>
/// <param name="Investment">What is paid once.</param>
/// <param name="RunningCost">What is paid each year.</param>
/// <param name="CashReleasing">What is taken out of budgets.</param>
/// <param name="Revenue">What comes in.</param>
/// <param name="CostAvoidance">Costs that do not come; no part of the net.</param>
/// <param name="NonCashReleasing">Released time; no part of the net.</param>
public sealed record BusinessCaseSums(
    ThreePoint Investment, ThreePoint RunningCost, ThreePoint CashReleasing, ThreePoint Revenue, ThreePoint CostAvoidance,
    ThreePoint NonCashReleasing)
{
    /// <summary>
    /// Gets what can be paid back from: cash and revenue less running cost, without the investment that a loan paid.
    /// </summary>
    public ThreePoint NetBenefit => CashReleasing + Revenue - RunningCost;

    /// <summary>Gets the net, which is cash alone; its low end has high costs and low benefits.</summary>
    public ThreePoint Net => NetBenefit - Investment;

    /// <summary>Gets the sums of a version in a year.</summary>
    public static BusinessCaseSums Of(BusinessCaseVersion version, int year) =>
        Of(version.Lines, line => line.ByYear.GetValueOrDefault(year));

    /// <summary>Gets the sums of lines.</summary>
    public static BusinessCaseSums Of(IEnumerable<BusinessCaseLine> lines, Func<BusinessCaseLine, ThreePoint> of)
    {
        ILookup<(BusinessCaseLineKind, BenefitClass?), ThreePoint> byKind = lines.ToLookup(line => (line.Kind, line.Class), of);
        return new BusinessCaseSums(
            Sum(BusinessCaseLineKind.Investment, null), Sum(BusinessCaseLineKind.RunningCost, null),
            Benefit(BenefitClass.CashReleasing), Benefit(BenefitClass.Revenue), Benefit(BenefitClass.CostAvoidance),
            Benefit(BenefitClass.NonCashReleasing));

        ThreePoint Benefit(BenefitClass part) => Sum(BusinessCaseLineKind.GrossBenefit, part);
        ThreePoint Sum(BusinessCaseLineKind kind, BenefitClass? part) =>
            byKind[(kind, part)].Aggregate(default(ThreePoint), (sum, each) => sum + each);
    }
}
