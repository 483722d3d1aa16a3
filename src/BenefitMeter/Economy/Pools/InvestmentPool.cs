namespace BenefitMeter.Economy.Pools;

/// <summary>A pool that lends to initiatives or grants them money (rules B3, C7.9).</summary>
/// <param name="Id">The id.</param>
/// <param name="OpeningYear">The year in which the pool opens.</param>
/// <param name="Opening">The opening balance in kroner.</param>
/// <param name="InterestPercent">The yearly interest on the pool's loans, in percent; 0 unless specified.</param>
/// <param name="Loans">The draws, in the order of the catalogue.</param>
public sealed record InvestmentPool(
    string Id, int OpeningYear, decimal Opening, decimal InterestPercent, IReadOnlyList<PoolLoan> Loans);

/// <summary>A draw from a pool.</summary>
/// <param name="BusinessCaseId">The id of the business case whose net benefit repays the draw.</param>
/// <param name="BenefitId">The id of the benefit that the draw is for, or null if it is for the whole case.</param>
/// <param name="Amount">The kroner drawn.</param>
/// <param name="Year">The year of the draw. Repayment begins in the next year.</param>
/// <param name="Terms">The terms of repayment.</param>
public sealed record PoolLoan(string BusinessCaseId, string? BenefitId, decimal Amount, int Year, LoanTerms Terms);
