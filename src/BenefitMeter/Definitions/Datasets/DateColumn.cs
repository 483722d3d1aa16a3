namespace BenefitMeter.Definitions.Datasets;

/// <summary>A named date of a dataset: a column that can place a row in time (rule 2).</summary>
/// <param name="Name">The name that measures and <c>dated-by</c> use.</param>
/// <param name="Column">The source's column.</param>
/// <param name="Meaning">What its cells mean.</param>
public sealed record DateColumn(string Name, string Column, DateMeaning Meaning);
