using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;

namespace BenefitMeter.Worker.Deriving.Benefits;

/// <summary>What the benefits came to, in kroner; made once for all steps of a derivation.</summary>
/// <param name="Book">The figures.</param>
/// <param name="Amounts">Every amount by benefit, money line, unit and period.</param>
/// <param name="Totals">The same by benefit, class and basis.</param>
internal sealed record BenefitMoney(FigureBook Book, IReadOnlyList<BenefitAmount> Amounts, IReadOnlyList<BenefitTotal> Totals)
{
    /// <summary>Works it out.</summary>
    public static BenefitMoney Calculate(DerivationInput input)
    {
        FigureBook book = new(input.Figures, input.Catalogue.Indicators);
        IReadOnlyList<BenefitAmount> amounts = new BenefitAmounts(input.Plans.Benefits, book).All();
        return new BenefitMoney(book, amounts, BenefitTotal.Calculate(amounts, input.AsOf));
    }

    /// <summary>
    /// Gets the realised kroner of a class's closed benefits over the planned (rule C12.3); null where there are too few.
    /// </summary>
    public decimal? ExperienceOf(BenefitClass part, BenefitPlan plan) => RealisationExperience.Factor(
    [
        .. Totals.Where(total => total.Class == part && total.Basis != AmountBasis.Estimated
            && plan.Benefits[total.BenefitId].State == BenefitState.Closed)
            .Where(total => total is { PlannedToDate: not null, RealisedToDate: not null })
            .Select(total => (total.PlannedToDate!.Value, total.RealisedToDate!.Value)),
    ]);
}
