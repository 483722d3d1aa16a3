using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>The checks of a portfolio (rules A1-40, A3-11).</summary>
public static class PortfolioChecks
{
    /// <summary>Checks a portfolio, and returns every problem found.</summary>
    public static IEnumerable<PortfolioFinding> Check(PortfolioDefinition portfolio)
    {
        if (portfolio.OwnerIds.Distinct().Count() < 2)
        {
            yield return Finding(
                portfolio, PortfolioCheckCode.OwnedByOne, "har kun én ejer; det er hele ledelsen, der har ansvaret (A1-40).",
                "has only one owner; the whole management is responsible (A1-40).");
        }

        foreach (PortfolioDecision decision in portfolio.Decisions.Where(decision =>
            decision.ParticipantIds.Distinct().Count() < 2))
        {
            yield return Finding(portfolio, PortfolioCheckCode.DecidedByOne,
                FormattableString.Invariant(
                    $"har en beslutning fra {decision.Date:yyyy-MM-dd}, som kun én person har truffet (A1-40)."),
                FormattableString.Invariant(
                    $"has a decision of {decision.Date:yyyy-MM-dd} that only one person made (A1-40)."));
        }

        (LocalText Name, string? Text)[] parts =
        [
            (new LocalText("mål", "goals"), portfolio.Goals),
            (new LocalText("styring", "steering"), portfolio.Governance),
            (LocalText.Same("organisation"), portfolio.Organisation),
        ];
        LocalText[] missing = [.. parts.Where(part => string.IsNullOrWhiteSpace(part.Text)).Select(part => part.Name)];
        if (missing.Length > 0)
        {
            yield return Finding(
                portfolio, PortfolioCheckCode.ThreePartCheck,
                $"mangler en beskrivelse af: {string.Join(", ", missing.Select(name => name.Danish))} (A3-11).",
                $"has no description of: {string.Join(", ", missing.Select(name => name.English))} (A3-11).");
        }
    }

    /// <summary>Creates the finding of a report that was due and was not approved (rule A1-11).</summary>
    public static PortfolioFinding ReportMissing(PortfolioDefinition portfolio, DateOnly due) => Finding(
        portfolio, PortfolioCheckCode.ReportMissing,
        FormattableString.Invariant(
            $"skulle have været afrapporteret senest {due:yyyy-MM-dd}; kør: benefitmeter report portfolio --approve (A1-11)."),
        FormattableString.Invariant(
            $"should have been reported on by {due:yyyy-MM-dd}; run: benefitmeter report portfolio --approve (A1-11)."));

    private static PortfolioFinding Finding(PortfolioDefinition portfolio, string code, string danish, string english) => new(
        true, portfolio.Id, code, IsError: false,
        new LocalText($"Porteføljen '{portfolio.Id}' {danish}", $"Portfolio '{portfolio.Id}' {english}"));
}
