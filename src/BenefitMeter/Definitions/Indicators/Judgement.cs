namespace BenefitMeter.Definitions.Indicators;

/// <summary>How an indicator's figures are judged (rule C1).</summary>
public enum Judgement
{
    /// <summary>Gap closed from baseline to target (rule C1.1); needs a baseline.</summary>
    Improvement,

    /// <summary>Share of the target attained, without a baseline (rule C1.2).</summary>
    Attainment,

    /// <summary>Kept within a range with a tolerance (rule C1.3).</summary>
    Range,
}
