using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>What an observation rests on, so that a reader can work it out by hand.</summary>
/// <param name="Observation">What was measured.</param>
/// <param name="Sums">
/// The rows and sums behind counts, sums, means, ratios and values, numerator first; empty for other measures.
/// </param>
/// <param name="Percentile">How a percentile was found; null for other measures and where there is no value.</param>
/// <param name="Open">How many rows came and went; null for other measures.</param>
public sealed record Evidence(
    Observation Observation, IReadOnlyList<SumEvidence> Sums, PercentileEvidence? Percentile, OpenEvidence? Open);

/// <summary>The rows of one tally in the period.</summary>
/// <param name="Tally">The tally and its dataset.</param>
/// <param name="Rows">The rows that its filter let through.</param>
/// <param name="Filled">Those of them with a value; 0 where rows are only counted.</param>
/// <param name="Sum">The sum of the values in the measure's own unit, not rounded.</param>
public sealed record SumEvidence(DatasetTally Tally, long Rows, long Filled, decimal Sum);

/// <summary>How a percentile was found among its values, sorted and numbered from 0.</summary>
/// <param name="Count">How many values, n.</param>
/// <param name="Fraction">The fraction p.</param>
/// <param name="Position">Where it lies: (n − 1)·p.</param>
/// <param name="Lower">The value at the whole part of the position, not rounded.</param>
/// <param name="Upper">The next value; the same where the position is whole.</param>
/// <param name="Value">The value: lower + (upper − lower) · the position's fraction, not rounded.</param>
public sealed record PercentileEvidence(
    long Count, decimal Fraction, decimal Position, decimal Lower, decimal Upper, decimal Value);

/// <summary>How many rows came and went up to the period's end, or up to as-of where that is earlier.</summary>
/// <param name="Opened">The rows opened so far.</param>
/// <param name="Closed">The rows closed so far; the open ones are the difference.</param>
public sealed record OpenEvidence(long Opened, long Closed);
