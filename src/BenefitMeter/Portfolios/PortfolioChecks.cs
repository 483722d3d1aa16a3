using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>The checks of a portfolio as a whole (rules A1-40, A3-11).</summary>
public static class PortfolioChecks
{
    /// <summary>Checks a portfolio.</summary>
    public static IEnumerable<PortfolioFinding> Check(PortfolioDefinition portfolio)
    {
        if (portfolio.OwnerIds.Distinct().Count() < 2)
        {
            yield return Finding(
                portfolio, "OwnedByOne", "ejes af én alene; hele ledelsen tager ansvaret (A1-40).",
                "is owned by one alone; the whole management takes responsibility (A1-40).");
        }

        foreach (PortfolioDecision decision in portfolio.Decisions.Where(decision =>
            decision.ParticipantIds.Distinct().Count() < 2))
        {
            yield return Finding(portfolio, "DecidedByOne",
                FormattableString.Invariant($"har en beslutning fra {decision.Date:yyyy-MM-dd}, som én tog alene (A1-40)."),
                FormattableString.Invariant($"has a decision of {decision.Date:yyyy-MM-dd} that one took alone (A1-40)."));
        }

        string[] missing = [.. new[]
        { ("goals", portfolio.Goals), ("steering", portfolio.Governance), ("organisation", portfolio.Organisation) }
            .Where(part => string.IsNullOrWhiteSpace(part.Item2)).Select(part => part.Item1)];
        if (missing.Length > 0)
        {
            yield return Finding(
                portfolio, "ThreePartCheck", $"siger intet om: {string.Join(", ", missing)} (A3-11).",
                $"says nothing of: {string.Join(", ", missing)} (A3-11).");
        }
    }

    /// <summary>Says that a report that was due did not come (rule A1-11).</summary>
    public static PortfolioFinding ReportMissing(PortfolioDefinition portfolio, DateOnly due) => Finding(
        portfolio, "ReportMissing",
        FormattableString.Invariant(
            $"skulle være rapporteret senest {due:yyyy-MM-dd}: benefitmeter report portfolio --approve (A1-11)."),
        FormattableString.Invariant(
            $"was to be reported on by {due:yyyy-MM-dd}: benefitmeter report portfolio --approve (A1-11)."));

    private static PortfolioFinding Finding(PortfolioDefinition portfolio, string code, string danish, string english) => new(
        true, portfolio.Id, code, IsError: false,
        new LocalText($"Porteføljen '{portfolio.Id}' {danish}", $"Portfolio '{portfolio.Id}' {english}"));
}
