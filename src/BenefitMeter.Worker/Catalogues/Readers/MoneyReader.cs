using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the money lines of benefits and their budget cuts (<c>money</c>, <c>budget-cuts</c>).</summary>
internal static class MoneyReader
{
    /// <summary>
    /// Reads the money lines; a line that does not say unambiguously what a piece is worth is reported and left out.
    /// </summary>
    public static IReadOnlyList<MoneyLine> Lines(Node? lines, PlanReaderContext context) =>
        [.. lines.Items().Select(line => Line(line, context)).OfType<MoneyLine>()];

    /// <summary>Reads one budget cut.</summary>
    /// <param name="node">The cut.</param>
    /// <param name="ownUnit">The unit where the cut names none.</param>
    public static BudgetCut Cut(Node node, string ownUnit)
    {
        int year = node.At("year").Integer() ?? 2000;
        return new BudgetCut(
            node.At("line").Text() ?? string.Empty, node.At("unit").Text() ?? ownUnit, node.At("account").Text() ?? string.Empty,
            year, node.At("amount").Number() ?? 0, node.At("hours").Number(), node.At("fte").Number(),
            node.At("from").Date() ?? new DateOnly(year, 1, 1), node.At("decided").Decision());
    }

    private static MoneyLine? Line(Node node, PlanReaderContext context)
    {
        string name = node.At("name").Text() ?? string.Empty;
        string rate = node.At("rate").Text() ?? string.Empty;
        bool hasPrices = node.Has("add") || node.Has("subtract");
        bool[] forms = [hasPrices, node.Has("minutes"), node.Has("fte"), node.Has("kroner"), node.Has("estimate")];
        bool needsRate = node.Has("minutes") || node.Has("fte");
        if (forms.Count(form => form) != 1 || needsRate != node.Has("rate"))
        {
            context.Issues.Add(MoneyIssues.LineWorth(node.Place, name));
            return null;
        }

        return new MoneyLine(
            name, node.At("class").EnumValue(BenefitClass.NonCashReleasing), node.At("account").Text(),
            hasPrices ? new PriceWorth(node.At("add").Texts(), node.At("subtract").Texts())
            : node.At("minutes").Number() is { } minutes ? new MinutesWorth(minutes, rate)
            : node.At("fte").Number() is { } fte ? new FteWorth(fte, rate)
            : node.At("kroner").Number() is { } kroner ? new KronerWorth(kroner)
            : new EstimatedWorth(node.At("estimate").Years()));
    }
}
