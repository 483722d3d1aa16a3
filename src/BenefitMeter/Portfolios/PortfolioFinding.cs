using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>A problem with a portfolio or an initiative: something to look at, or something that the rule book refuses.</summary>
/// <param name="IsPortfolio">Whether the finding is about a portfolio; false if it is about an initiative.</param>
/// <param name="SubjectId">The id of the portfolio or initiative.</param>
/// <param name="Code">The stable code, such as <c>OwnerMustBeCentral</c>.</param>
/// <param name="IsError">Whether the rule book refuses it. Otherwise it is a matter of judgement (rule A1-42).</param>
/// <param name="Text">One sentence about what is wrong, with the rule.</param>
public sealed record PortfolioFinding(bool IsPortfolio, string SubjectId, string Code, bool IsError, LocalText Text);

/// <summary>The facts about a benefit that the checks of an initiative need.</summary>
/// <param name="OwnerId">The id of the benefit's owner.</param>
/// <param name="Areas">The number of administrations that the benefit covers.</param>
public sealed record PortfolioBenefit(string OwnerId, int Areas);
