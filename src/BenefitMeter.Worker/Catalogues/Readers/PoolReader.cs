using BenefitMeter.Definitions;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the investment pools (<c>pools</c>).</summary>
internal static class PoolReader
{
    /// <summary>Reads the pools by id.</summary>
    public static IReadOnlyDictionary<string, InvestmentPool> Read(
        PlanReaderContext context) => context.Items("pools").ToDictionary(
            entry => entry.Key,
            entry => new InvestmentPool(
                entry.Key, entry.Value.At("year").Integer() ?? 0, entry.Value.At("opening").Number() ?? 0,
                entry.Value.At("interest").Percent() ?? 0,
                [.. entry.Value.At("loans").Items().Select(loan => Loan(loan, context.Issues))]),
            StringComparer.Ordinal);

    private static PoolLoan Loan(Node node, ICollection<DefinitionIssue> issues)
    {
        string terms = node.At("terms").Text() ?? string.Empty;
        if ((node.Has("instalment") != (terms == "fixed-instalment")) || (node.Has("share") && terms != "follow-benefit"))
        {
            issues.Add(MoneyIssues.LoanTerms(node.Place, terms));
        }

        return new PoolLoan(
            node.At("business-case").Text() ?? string.Empty, node.At("benefit").Text(), node.At("amount").Number() ?? 0,
            node.At("year").Integer() ?? 0,
            terms switch
            {
                "grant" => new Grant(),
                "fixed-instalment" => new FixedInstalment(node.At("instalment").Number() ?? 0),
                _ => new FollowBenefit((node.At("share").Percent() ?? 100) / 100),
            });
    }
}
