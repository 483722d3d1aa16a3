namespace BenefitMeter.Definitions.Indicators;

/// <summary>The stage of an indicator's life (rule B4).</summary>
public enum IndicatorState
{
    /// <summary>The indicator is being written. It is checked and previewed, and never published to readers.</summary>
    Draft,

    /// <summary>The indicator is measured and published.</summary>
    Active,

    /// <summary>The indicator is not measured for the time being. Its figures remain published.</summary>
    Paused,

    /// <summary>The indicator is no longer measured. Its history remains published (rule C14.1).</summary>
    Retired,
}
