namespace BenefitMeter.Definitions.Measures;

/// <summary>What an indicator measures: one of a closed list (rule E3).</summary>
public abstract record Measure;

/// <summary>A measure that adds up over rows, units and time, and so can be a side of a ratio.</summary>
/// <param name="Where">The rows it takes.</param>
public abstract record AdditiveMeasure(Filter Where) : Measure;

/// <summary>Counts rows.</summary>
/// <param name="Where">The rows counted.</param>
public sealed record CountMeasure(Filter Where) : AdditiveMeasure(Where);

/// <summary>Sums a column; empty cells are passed over, and over no filled cell the sum is missing.</summary>
/// <param name="Column">The column summed.</param>
/// <param name="Where">The rows taken.</param>
public sealed record SumMeasure(string Column, Filter Where) : AdditiveMeasure(Where);

/// <summary>The mean of a column or duration: its sum over its filled cells.</summary>
/// <param name="Value">What is averaged.</param>
/// <param name="Where">The rows taken.</param>
public sealed record MeanMeasure(ValueSource Value, Filter Where) : Measure;

/// <summary>A percentile of a column or duration, interpolated linearly at (n − 1)·p as <c>percentile_cont</c> does.</summary>
/// <param name="Value">What is ranked.</param>
/// <param name="Fraction">The fraction p, above 0 and below 1; the median is 0.5.</param>
/// <param name="Where">The rows taken.</param>
public sealed record PercentileMeasure(ValueSource Value, decimal Fraction, Filter Where) : Measure;

/// <summary>Counts the different filled values of a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Where">The rows taken.</param>
public sealed record DistinctMeasure(string Column, Filter Where) : Measure;

/// <summary>One side over another, each a count or a sum, each on its own dataset and date.</summary>
/// <param name="Numerator">The upper side.</param>
/// <param name="Denominator">The lower side.</param>
public sealed record RatioMeasure(RatioPart Numerator, RatioPart Denominator) : Measure;

/// <summary>A side of a ratio.</summary>
/// <param name="Measure">A count or a sum.</param>
/// <param name="DatasetId">The dataset it is measured on.</param>
/// <param name="DatedBy">The name of the date that places its rows.</param>
public sealed record RatioPart(AdditiveMeasure Measure, string DatasetId, string DatedBy);

/// <summary>Rows open at the period's end: opened on or before it, and not closed or closed after it (rule 24).</summary>
/// <param name="Opened">The name of the opening date.</param>
/// <param name="Closed">The name of the closing date.</param>
/// <param name="Where">The rows taken.</param>
public sealed record OpenMeasure(string Opened, string Closed, Filter Where) : Measure;

/// <summary>
/// A column that already is the figure; never scaled (rule 19). Rows of one unit and period are added, and with
/// both side columns the figure rolls up as Σ numerator / Σ denominator.
/// </summary>
/// <param name="Column">The figure's column; null where the two sides give it.</param>
/// <param name="NumeratorColumn">The numerator's column, or null.</param>
/// <param name="DenominatorColumn">The denominator's column, or null.</param>
/// <param name="Where">The rows taken.</param>
public sealed record ValueMeasure(string? Column, string? NumeratorColumn, string? DenominatorColumn, Filter Where) : Measure;
