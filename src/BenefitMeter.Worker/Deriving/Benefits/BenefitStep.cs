using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Benefits;

/// <summary>Derives the benefits with their kroner, the tree and the rates.</summary>
internal static class BenefitStep
{
    /// <summary>Gets the rows.</summary>
    public static IReadOnlyList<DerivedRows> Derive(DerivationInput input)
    {
        BenefitPlan plan = input.Plans.Benefits;
        BenefitTree tree = new(plan);
        return
        [
            BenefitProfileTable.Table.Rows(plan.Benefits.Values.Select(benefit => new ProfileRow(benefit, input, tree))),
            BenefitAmountTable.Table.Rows(input.Money.Totals),
            BenefitRealisationTable.Table.Rows(input.Money.Amounts),
            BenefitTreeTable.Table.Rows(tree.Edges.Select(edge => new TreeRow(edge.From, edge.Edge, tree, plan))),
            RateTable.Table.Rows(plan.Rates.Values.SelectMany(rate =>
                rate.Versions.Select(version => new RateRow(rate, version, UsedBy(rate.Id, plan))))),
        ];
    }

    private static string UsedBy(string rate, BenefitPlan plan) => string.Join(", ", plan.Benefits.Values
        .Where(benefit => benefit.Money.Any(line => line.Worth switch
        {
            PriceWorth prices => prices.Add.Concat(prices.Subtract).Contains(rate),
            MinutesWorth minutes => minutes.RateId == rate,
            FteWorth fte => fte.RateId == rate,
            _ => false,
        })).Select(benefit => benefit.Id));
}
