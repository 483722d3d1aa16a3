namespace BenefitMeter.Definitions.Indicators;

/// <summary>The direction of improvement (rule B4).</summary>
public enum Direction
{
    /// <summary>A larger value is better.</summary>
    HigherIsBetter,

    /// <summary>A smaller value is better.</summary>
    LowerIsBetter,
}
