using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>
/// One elementary result that is gathered from the rows of a dataset, by unit and day. Measures are calculated from tallies.
/// Tallies that are equal between indicators are gathered once.
/// </summary>
/// <param name="DatedBy">The name of the date that places a row in time.</param>
/// <param name="Where">The filter of the rows.</param>
public abstract record Tally(string DatedBy, Filter Where);

/// <summary>Counts rows. With a value, it also sums the filled cells and counts them.</summary>
/// <param name="DatedBy">The name of the date that places a row in time.</param>
/// <param name="Where">The filter of the rows.</param>
/// <param name="Value">The value that is summed. If null, only rows are counted.</param>
public sealed record AdditiveTally(string DatedBy, Filter Where, ValueSource? Value) : Tally(DatedBy, Where);

/// <summary>Gathers every value with the number of its occurrences, for exact percentiles.</summary>
/// <param name="DatedBy">The name of the date that places a row in time.</param>
/// <param name="Where">The filter of the rows.</param>
/// <param name="Value">The value that is gathered.</param>
public sealed record ValuesTally(string DatedBy, Filter Where, ValueSource Value) : Tally(DatedBy, Where);

/// <summary>Gathers the distinct non-empty values of a text column.</summary>
/// <param name="DatedBy">The name of the date that places a row in time.</param>
/// <param name="Where">The filter of the rows.</param>
/// <param name="Column">The column.</param>
public sealed record DistinctTally(string DatedBy, Filter Where, string Column) : Tally(DatedBy, Where);

/// <summary>
/// Gathers openings and closings: +1 on the opening day and −1 on the closing day. Rows that were closed before they were opened
/// are ignored.
/// </summary>
/// <param name="Opened">The name of the opening date.</param>
/// <param name="Closed">The name of the closing date.</param>
/// <param name="Where">The filter of the rows.</param>
public sealed record OpenTally(string Opened, string Closed, Filter Where) : Tally(Opened, Where);
