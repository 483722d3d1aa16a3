namespace BenefitMeter.Definitions.Indicators;

/// <summary>Where an indicator is in its life (rule B4).</summary>
public enum IndicatorState
{
    /// <summary>Being written: checked and previewed, never published to readers.</summary>
    Draft,

    /// <summary>Measured and published.</summary>
    Active,

    /// <summary>Not measured for now; its figures stay.</summary>
    Paused,

    /// <summary>No longer measured; its history stays (rule C14.1).</summary>
    Retired,
}
