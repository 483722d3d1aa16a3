namespace BenefitMeter.Definitions.Indicators;

/// <summary>How an indicator's figures are judged (rule C1).</summary>
public enum Judgement
{
    /// <summary>By the share of the gap from baseline to target that is closed (rule C1.1). Requires a baseline.</summary>
    Improvement,

    /// <summary>By the share of the target that is attained, without a baseline (rule C1.2).</summary>
    Attainment,

    /// <summary>By the distance from a range, with a tolerance (rule C1.3).</summary>
    Range,
}
