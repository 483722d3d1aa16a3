namespace BenefitMeter.Realising.Judging;

/// <summary>The codes of the bases on which a result is judged.</summary>
public static class JudgingBasis
{
    /// <summary>The realisation compared with the plan at the end of the period.</summary>
    public const string PlanToDate = "PlanToDate";

    /// <summary>The expected realisation at the target date (rule C2.1).</summary>
    public const string Forecast = "Forecast";

    /// <summary>The realisation after the target date.</summary>
    public const string Actual = "Actual";

    /// <summary>The attainment without a baseline (rule C1.2).</summary>
    public const string Attainment = "Attainment";

    /// <summary>The distance from a range (rule C1.3).</summary>
    public const string Range = "Range";
}
