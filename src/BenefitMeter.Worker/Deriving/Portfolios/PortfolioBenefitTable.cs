using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>The benefits of each node, those of everything below it among them, each once.</summary>
internal static class PortfolioBenefitTable
{
    /// <summary>Gets the table.</summary>
    public static Table<NodeBenefit> Table { get; } = new("bm_portfolio_benefit", t =>
    {
        t.Id("node_id", row => row.NodeId, PortfolioNodes.LongestId);
        t.Id("benefit_id", row => row.BenefitId)
            .Means(
                "en af dens gevinster eller en underliggende knudes; hver kun én gang",
                "a benefit of it, or of a node below it; each once");
        t.Flag("is_own", row => row.IsOwn)
            .Means("dens egen, ikke en underliggende knudes", "its own, not that of one below");
        t.PrimaryKey("node_id", "benefit_id");
    });
}

/// <summary>A benefit of a node of the portfolio tree.</summary>
/// <param name="NodeId">The node.</param>
/// <param name="BenefitId">The benefit.</param>
/// <param name="IsOwn">Whether it is the node's own, not that of one below.</param>
internal sealed record NodeBenefit(string NodeId, string BenefitId, bool IsOwn);
