namespace BenefitMeter.Definitions.Measures;

/// <summary>The meaning of a delivered period in which a unit has no rows (rule 9).</summary>
public enum NoRows
{
    /// <summary>The figure is a measured zero. The default for count, sum and open.</summary>
    Zero,

    /// <summary>The figure is missing.</summary>
    Missing,
}
