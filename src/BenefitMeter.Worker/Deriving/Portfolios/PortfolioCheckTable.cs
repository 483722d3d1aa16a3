using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>What the checks of portfolios found.</summary>
internal static class PortfolioCheckTable
{
    /// <summary>Gets the table.</summary>
    public static Table<PortfolioFinding> Table { get; } = new("bm_portfolio_check", t =>
    {
        t.Id(
            "node_id", row => row.IsPortfolio ? PortfolioNodes.IdOf(row.SubjectId) : row.SubjectId,
            PortfolioNodes.LongestId);
        t.Code("code", PortfolioWords.Check, row => row.Code)
            .Means("{words}", "{words}");
        t.Text("detail_da", row => row.Text.Danish)
            .Means("hvad det er, og efter hvilken regel, på dansk", "what it is, and by which rule, in Danish");
        t.Text("detail_en", row => row.Text.English)
            .Means("det samme på engelsk", "the same in English");
    });
}
