namespace BenefitMeter.Definitions.Indicators;

/// <summary>What an indicator tells about a benefit (rule A1-23).</summary>
public enum IndicatorLevel
{
    /// <summary>An early sign of direction.</summary>
    Early,

    /// <summary>A success criterion of the change.</summary>
    SuccessCriterion,

    /// <summary>The effect itself.</summary>
    Effect,
}
