using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>The figures behind an observation, from which a reader can recalculate it.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Sums">
/// The rows and sums behind a count, sum, mean, ratio or value, numerator first; empty for other measures.
/// </param>
/// <param name="Percentile">How a percentile was found, or null for other measures and if there is no value.</param>
/// <param name="Open">How many rows were opened and closed, or null for other measures.</param>
public sealed record Evidence(
    Observation Observation, IReadOnlyList<SumEvidence> Sums, PercentileEvidence? Percentile, OpenEvidence? Open);

/// <summary>The rows of one tally in the period.</summary>
/// <param name="Tally">The tally and its dataset.</param>
/// <param name="Rows">The rows that pass its filter.</param>
/// <param name="Filled">The rows among them that have a value; 0 if rows are only counted.</param>
/// <param name="Sum">The sum of the values in the measure's own unit, not rounded.</param>
public sealed record SumEvidence(DatasetTally Tally, long Rows, long Filled, decimal Sum);

/// <summary>How a percentile was found among the sorted values, which are numbered from 0.</summary>
/// <param name="Count">The number of values, n.</param>
/// <param name="Fraction">The fraction p.</param>
/// <param name="Position">The position of the percentile: (n − 1)·p.</param>
/// <param name="Lower">The value at the integer part of the position, not rounded.</param>
/// <param name="Upper">The next value, not rounded; equal to <paramref name="Lower"/> if the position is an integer.</param>
/// <param name="Value">The percentile: lower + (upper − lower) · the fractional part of the position, not rounded.</param>
public sealed record PercentileEvidence(
    long Count, decimal Fraction, decimal Position, decimal Lower, decimal Upper, decimal Value);

/// <summary>How many rows were opened and closed up to the period's end, or up to as-of if that is earlier.</summary>
/// <param name="Opened">The rows opened so far.</param>
/// <param name="Closed">The rows closed so far. The difference is the number of open rows.</param>
public sealed record OpenEvidence(long Opened, long Closed);
