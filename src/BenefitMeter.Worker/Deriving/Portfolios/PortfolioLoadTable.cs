using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>How many initiatives each unit takes part in, by quarter.</summary>
internal static class PortfolioLoadTable
{
    /// <summary>Gets the table.</summary>
    public static Table<UnitLoad> Table { get; } = new("bm_portfolio_load", t =>
    {
        t.Id("unit_id", row => row.UnitId);
        t.Id("period_id", row => row.Quarter.Id)
            .Means("kvartalet", "the quarter");
        t.Text("initiatives", row => string.Join(", ", row.InitiativeIds))
            .Means("indsatserne, adskilt af `, `", "the initiatives, separated by `, `");
        t.Integer("going_on", row => row.InitiativeIds.Count)
            .Means("hvor mange der er i gang i kvartalet", "how many go on in it");
        t.Integer("go_lives", row => row.GoLives)
            .Means("hvor mange af dem der går i drift i kvartalet", "how many of them go live in it");
        t.Integer("capacity", row => row.Capacity)
            .Means("hvor mange en enhed kan håndtere ifølge porteføljen", "how many a unit can bear, by its portfolio")
            .Null("det er ikke oplyst", "nobody said");
        t.Flag("is_too_much", row => row.IsOverloaded)
            .Means("flere, end den kan håndtere", "more than it can bear");
        t.PrimaryKey("unit_id", "period_id");
    });
}
