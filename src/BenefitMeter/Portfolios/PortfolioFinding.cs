using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>Something about a portfolio or an initiative that someone should look at, or that the rule book refuses.</summary>
/// <param name="IsPortfolio">Whether it is about a portfolio, else about an initiative.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="Code">A stable code, such as <c>OwnerMustBeCentral</c>.</param>
/// <param name="IsError">Whether the rule book refuses it; all else is judgement (rule A1-42).</param>
/// <param name="Text">What is wrong, and by which rule.</param>
public sealed record PortfolioFinding(bool IsPortfolio, string SubjectId, string Code, bool IsError, LocalText Text);

/// <summary>What an initiative's checks need to know of a benefit.</summary>
/// <param name="OwnerId">The benefit's owner.</param>
/// <param name="Areas">The administrations that it reaches over.</param>
public sealed record PortfolioBenefit(string OwnerId, int Areas);
