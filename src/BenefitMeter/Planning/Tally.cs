using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Planning;

/// <summary>
/// One elementary thing to gather from a dataset's rows, by unit and day. Measures are made of tallies; equal tallies of
/// several indicators are gathered once.
/// </summary>
/// <param name="DatedBy">The name of the date that places a row.</param>
/// <param name="Where">The rows taken.</param>
public abstract record Tally(string DatedBy, Filter Where);

/// <summary>Counts rows, and with a column also sums its filled cells and counts them.</summary>
/// <param name="DatedBy">The name of the date that places a row.</param>
/// <param name="Where">The rows taken.</param>
/// <param name="Value">What is summed; null only counts rows.</param>
public sealed record AdditiveTally(string DatedBy, Filter Where, ValueSource? Value) : Tally(DatedBy, Where);

/// <summary>Gathers every filled value with how often it stands, for exact percentiles.</summary>
/// <param name="DatedBy">The name of the date that places a row.</param>
/// <param name="Where">The rows taken.</param>
/// <param name="Value">What is gathered.</param>
public sealed record ValuesTally(string DatedBy, Filter Where, ValueSource Value) : Tally(DatedBy, Where);

/// <summary>Gathers the different filled values of a text column.</summary>
/// <param name="DatedBy">The name of the date that places a row.</param>
/// <param name="Where">The rows taken.</param>
/// <param name="Column">The column.</param>
public sealed record DistinctTally(string DatedBy, Filter Where, string Column) : Tally(DatedBy, Where);

/// <summary>
/// Gathers openings and closings: +1 on the opening day, −1 on the closing day, for rows not closed before they opened.
/// </summary>
/// <param name="Opened">The name of the opening date.</param>
/// <param name="Closed">The name of the closing date.</param>
/// <param name="Where">The rows taken.</param>
public sealed record OpenTally(string Opened, string Closed, Filter Where) : Tally(Opened, Where);
