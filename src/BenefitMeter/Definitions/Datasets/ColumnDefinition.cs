namespace BenefitMeter.Definitions.Datasets;

/// <summary>What a dataset says of one of its columns.</summary>
/// <param name="Type">What its cells are read as.</param>
/// <param name="Decimals">The decimals a floating-point source column is rounded to, row by row; null where it is exact.</param>
public sealed record ColumnDefinition(ColumnType Type, int? Decimals);
