namespace BenefitMeter.Definitions.Datasets;

/// <summary>The declaration of a column of a dataset (rule 3).</summary>
/// <param name="Type">The type as which the cells are read.</param>
/// <param name="Decimals">
/// The number of decimals to which each cell of a floating-point column is rounded; null if the column is exact.
/// </param>
public sealed record ColumnDefinition(ColumnType Type, int? Decimals);
