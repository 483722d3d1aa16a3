using BenefitMeter.Definitions;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Words;

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
        if ((node.Has("instalment") != (terms == EconomyWords.FixedInstalment.Code))
            || (node.Has("share") && terms != EconomyWords.FollowBenefit.Code))
        {
            issues.Add(MoneyIssues.LoanTerms(node.Place, terms));
        }

        return new PoolLoan(
            node.At("business-case").Text() ?? string.Empty, node.At("benefit").Text(), node.At("amount").Number() ?? 0,
            node.At("year").Integer() ?? 0,
            terms == EconomyWords.Grant.Code ? new Grant()
                : terms == EconomyWords.FixedInstalment.Code ? new FixedInstalment(node.At("instalment").Number() ?? 0)
                : new FollowBenefit((node.At("share").Percent() ?? 100) / 100));
    }
}
