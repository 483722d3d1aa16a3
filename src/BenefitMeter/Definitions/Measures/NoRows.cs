namespace BenefitMeter.Definitions.Measures;

/// <summary>What a delivered unit without rows means (rule 9).</summary>
public enum NoRows
{
    /// <summary>A measured zero; the default for count, sum and open.</summary>
    Zero,

    /// <summary>Nothing was measured.</summary>
    Missing,
}
