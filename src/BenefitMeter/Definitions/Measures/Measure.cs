namespace BenefitMeter.Definitions.Measures;

/// <summary>What an indicator measures. The list of measures is closed (rule E3).</summary>
public abstract record Measure;

/// <summary>A measure that can be added over rows, units and time. Only such a measure can be a side of a ratio.</summary>
/// <param name="Where">The filter of the rows.</param>
public abstract record AdditiveMeasure(Filter Where) : Measure;

/// <summary>Counts rows.</summary>
/// <param name="Where">The filter of the rows.</param>
public sealed record CountMeasure(Filter Where) : AdditiveMeasure(Where);

/// <summary>Sums a column. Empty cells are ignored; if all cells are empty, the sum is missing.</summary>
/// <param name="Column">The column that is summed.</param>
/// <param name="Where">The filter of the rows.</param>
public sealed record SumMeasure(string Column, Filter Where) : AdditiveMeasure(Where);

/// <summary>The mean of a column or duration: the sum divided by the number of filled cells.</summary>
/// <param name="Value">The value that is averaged.</param>
/// <param name="Where">The filter of the rows.</param>
public sealed record MeanMeasure(ValueSource Value, Filter Where) : Measure;

/// <summary>A percentile of a column or duration, interpolated linearly at (n − 1)·p like <c>percentile_cont</c>.</summary>
/// <param name="Value">The value that is ranked.</param>
/// <param name="Fraction">The fraction p, above 0 and below 1. The median is 0.5.</param>
/// <param name="Where">The filter of the rows.</param>
public sealed record PercentileMeasure(ValueSource Value, decimal Fraction, Filter Where) : Measure;

/// <summary>Counts the distinct non-empty values of a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Where">The filter of the rows.</param>
public sealed record DistinctMeasure(string Column, Filter Where) : Measure;

/// <summary>One count or sum divided by another. Each side has its own dataset and date.</summary>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator.</param>
public sealed record RatioMeasure(RatioPart Numerator, RatioPart Denominator) : Measure;

/// <summary>A side of a ratio.</summary>
/// <param name="Measure">A count or a sum.</param>
/// <param name="DatasetId">The dataset on which the side is measured.</param>
/// <param name="DatedBy">The name of the date that places its rows in time.</param>
public sealed record RatioPart(AdditiveMeasure Measure, string DatasetId, string DatedBy);

/// <summary>
/// Counts the rows that are open at the end of a period: opened on or before its last day, and not closed or closed after it
/// (rule 24).
/// </summary>
/// <param name="Opened">The name of the opening date.</param>
/// <param name="Closed">The name of the closing date.</param>
/// <param name="Where">The filter of the rows.</param>
public sealed record OpenMeasure(string Opened, string Closed, Filter Where) : Measure;

/// <summary>
/// A column that already contains the figure. It is never scaled (rule 19). Rows of the same unit and period are added. If both
/// sides are named, the figure is aggregated as Σ numerator / Σ denominator.
/// </summary>
/// <param name="Column">The column of the figure. If null, the figure is the numerator divided by the denominator.</param>
/// <param name="NumeratorColumn">The column of the numerator; null if there is none.</param>
/// <param name="DenominatorColumn">The column of the denominator; null if there is none.</param>
/// <param name="Where">The filter of the rows.</param>
public sealed record ValueMeasure(string? Column, string? NumeratorColumn, string? DenominatorColumn, Filter Where) : Measure;
