namespace BenefitMeter.Definitions.Datasets;

/// <summary>A named date of a dataset: a column by which a row can be placed in time (rule 2).</summary>
/// <param name="Name">The name used by measures and <c>dated-by</c>.</param>
/// <param name="Column">The column of the source.</param>
/// <param name="Meaning">The meaning of its cells.</param>
public sealed record DateColumn(string Name, string Column, DateMeaning Meaning);
