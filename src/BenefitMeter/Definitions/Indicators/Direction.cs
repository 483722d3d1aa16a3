namespace BenefitMeter.Definitions.Indicators;

/// <summary>Which way an indicator moves when things get better (rule B4).</summary>
public enum Direction
{
    /// <summary>A larger value is better.</summary>
    HigherIsBetter,

    /// <summary>A smaller value is better.</summary>
    LowerIsBetter,
}
