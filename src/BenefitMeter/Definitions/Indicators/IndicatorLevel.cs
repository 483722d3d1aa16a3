namespace BenefitMeter.Definitions.Indicators;

/// <summary>The role of an indicator for a benefit (rule A1-23).</summary>
public enum IndicatorLevel
{
    /// <summary>An early sign of whether the benefit is on its way.</summary>
    Early,

    /// <summary>A success criterion for the change.</summary>
    SuccessCriterion,

    /// <summary>The effect itself.</summary>
    Effect,
}
