using BenefitMeter.Economy.Amounts;
using BenefitMeter.Portfolios;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>
/// Kroner of the benefits of each node by class and by how they are known. Classes are never added, and a benefit without a
/// figure to date is left out of both sums to date (rules C5.7, C9.6).
/// </summary>
internal static class PortfolioAmountTable
{
    private const string Kroner = "kr";

    /// <summary>Gets the table.</summary>
    public static Table<NodeAmount> Table { get; } = new("bm_portfolio_amount", t =>
    {
        t.Id("node_id", row => row.NodeId, PortfolioNodes.LongestId);
        t.Word("class", row => row.Totals[0].Class)
            .Means("{words}", "{words}");
        t.Word("basis", row => row.Totals[0].Basis)
            .Means("`measured`, `calculated`, `estimated`", "`measured`, `calculated`, `estimated`");
        t.Decimal("planned_this_year", row => Sum(row.Totals, total => total.PlannedThisYear))
            .Means("planlagt i år, kroner", "planned this year, kroner")
            .Null("der er ikke planlagt noget", "nothing is planned");
        t.Decimal("realised_this_year", row => Sum(row.Totals, total => total.RealisedThisYear))
            .Means("realiseret i år", "realised this year")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("planned_to_date", row => Sum(row.Counted, total => total.PlannedToDate))
            .Means("planlagt til dato", "planned to date")
            .Null("intet er realiseret", "nothing is realised");
        t.Decimal("realised_to_date", row => Sum(row.Counted, total => total.RealisedToDate))
            .Means("realiseret til dato", "realised to date")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("realised_pct", row => Rounding.ForStorage(PortfolioRealisation.RealisedPercent(
            [.. row.Counted.Select(total => new PortfolioPart(
                Kroner, Rounding.Kroner(total.PlannedToDate) ?? 0, Rounding.Kroner(total.RealisedToDate)))])))
            .Means(
                "realiseret i forhold til planlagt til dato, i procent", "realised over planned to date, in percent")
            .Null("der er ikke planlagt noget", "nothing is planned");
        t.Decimal("full_effect", row => Sum(row.Totals, total => total.FullEffect))
            .Means("et år med fuld effekt", "a year at full effect")
            .Null("det er ikke oplyst", "nobody said");
        t.Integer("benefits", row => row.Totals.Count)
            .Means("antal gevinster med sådanne kroner", "the number of benefits that have such kroner");
        t.Integer("excluded", row => row.Totals.Count - row.Counted.Count)
            .Means(
                "antal af dem, der ikke er med i nogen af de to summer til dato",
                "the number of them that are in neither sum to date");
        t.PrimaryKey("node_id", "class", "basis");
    });

    /// <summary>Gets the rows.</summary>
    /// <param name="benefits">The benefits of the nodes.</param>
    /// <param name="totals">The kroner of benefits.</param>
    public static DerivedRows Rows(IEnumerable<NodeBenefit> benefits, ILookup<string, BenefitTotal> totals) => Table.Rows(
        from benefit in benefits
        from total in totals[benefit.BenefitId]
        group total by (benefit.NodeId, total.Class, total.Basis) into node
        select new NodeAmount(node.Key.NodeId, [.. node]));

    private static decimal? Sum(IReadOnlyList<BenefitTotal> totals, Func<BenefitTotal, decimal?> of)
    {
        decimal[] known = [.. totals.Select(total => Rounding.Kroner(of(total))).OfType<decimal>()];
        return known.Length == 0 ? null : known.Sum();
    }
}

/// <summary>Kroner of a node that are of one class and known in one way.</summary>
/// <param name="NodeId">The node.</param>
/// <param name="Totals">The totals of its benefits, one for each.</param>
internal sealed record NodeAmount(string NodeId, IReadOnlyList<BenefitTotal> Totals)
{
    /// <summary>Gets those that have a figure to date.</summary>
    public IReadOnlyList<BenefitTotal> Counted => [.. Totals.Where(total => total.RealisedToDate is not null)];
}
