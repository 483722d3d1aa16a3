namespace BenefitMeter.Economy.Pools;

/// <summary>The terms on which a draw from a pool is repaid (rule C7.9).</summary>
public abstract record LoanTerms;

/// <summary>A share of each year's net benefit is paid until the loan is repaid.</summary>
/// <param name="Share">The share, from 0 to 1.</param>
public sealed record FollowBenefit(decimal Share) : LoanTerms;

/// <summary>The same amount is paid each year. What a year's benefit does not cover is carried over as arrears.</summary>
/// <param name="Amount">The yearly instalment in kroner.</param>
public sealed record FixedInstalment(decimal Amount) : LoanTerms;

/// <summary>Nothing is repaid.</summary>
public sealed record Grant : LoanTerms;
