namespace BenefitMeter.Realising.Judging;

/// <summary>
/// The codes of the reasons why a figure is not judged or is marked (rules 8, 16, 17). Reasons that a rule of its own finds are
/// defined with it.
/// </summary>
public static class JudgingReason
{
    /// <summary>The figure is hidden from readers.</summary>
    public const string Suppressed = "Suppressed";

    /// <summary>Figures for periods of this length are only shown.</summary>
    public const string NotJudged = "NotJudged";

    /// <summary>Nothing was measured.</summary>
    public const string MissingMeasurement = "MissingMeasurement";

    /// <summary>The period has not ended, or was not fully delivered.</summary>
    public const string Incomplete = "Incomplete";

    /// <summary>The period is before the first planned effect.</summary>
    public const string NotStarted = "NotStarted";

    /// <summary>There is no target.</summary>
    public const string MissingTarget = "MissingTarget";

    /// <summary>An earlier period of the year is missing, so there is no sum of the year to date.</summary>
    public const string MissingPeriod = "MissingPeriod";

    /// <summary>There is no baseline.</summary>
    public const string MissingBaseline = "MissingBaseline";

    /// <summary>The baseline is hidden from readers.</summary>
    public const string SuppressedBaseline = "SuppressedBaseline";

    /// <summary>The baseline was measured after the effect began.</summary>
    public const string BaselineContaminated = "BaselineContaminated";

    /// <summary>The figure and the baseline have different definitions.</summary>
    public const string DefinitionBreak = "DefinitionBreak";

    /// <summary>The target equals the baseline.</summary>
    public const string TargetEqualsBaseline = "TargetEqualsBaseline";

    /// <summary>The baseline is already better than the target.</summary>
    public const string BaselineBeyondTarget = "BaselineBeyondTarget";

    /// <summary>The figure is judged, and may still change.</summary>
    public const string Provisional = "Provisional";
}
