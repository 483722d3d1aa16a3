using BenefitMeter.Definitions;

namespace BenefitMeter.Economy.Pools;

/// <summary>A pool that lends to initiatives or grants them money (rules B3, C7.9).</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="OpeningYear">The year that it opens in.</param>
/// <param name="Opening">What it opens with, in kroner.</param>
/// <param name="InterestPercent">A year's interest on its loans; 0 unless said otherwise.</param>
/// <param name="Loans">What was drawn, in the order it is written.</param>
public sealed record InvestmentPool(
    string Id, LocalText Title, int OpeningYear, decimal Opening, decimal InterestPercent, IReadOnlyList<PoolLoan> Loans);

/// <summary>A draw from a pool.</summary>
/// <param name="BusinessCaseId">The business case whose net benefit pays it back.</param>
/// <param name="BenefitId">The benefit that it is for, or null if it is for the whole case.</param>
/// <param name="Amount">The kroner drawn.</param>
/// <param name="Year">The year of the draw; it is paid back from the next.</param>
/// <param name="Terms">How it is paid back.</param>
public sealed record PoolLoan(string BusinessCaseId, string? BenefitId, decimal Amount, int Year, LoanTerms Terms);
