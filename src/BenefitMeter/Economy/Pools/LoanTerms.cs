namespace BenefitMeter.Economy.Pools;

/// <summary>How a draw from a pool is paid back (rule C7.9).</summary>
public abstract record LoanTerms;

/// <summary>A share of each year's net benefit is paid until the loan is.</summary>
/// <param name="Share">The share, 0–1.</param>
public sealed record FollowBenefit(decimal Share) : LoanTerms;

/// <summary>The same amount each year; what a year cannot pay is carried over.</summary>
/// <param name="Amount">A year's instalment.</param>
public sealed record FixedInstalment(decimal Amount) : LoanTerms;

/// <summary>Nothing is paid back.</summary>
public sealed record Grant : LoanTerms;
