namespace BenefitMeter.Measuring;

/// <summary>How far something can be trusted.</summary>
public enum Trust
{
    /// <summary>Complete enough to stand.</summary>
    Final,

    /// <summary>Used, and marked.</summary>
    Provisional,

    /// <summary>Not used.</summary>
    Rejected,
}

/// <summary>How much of what was expected is there (rules C3.5, C9.3).</summary>
public static class Coverage
{
    /// <summary>The percentage of expected units from which a figure is complete.</summary>
    public const decimal RequiredUnitPercent = 95;

    /// <summary>The percentage of a window's periods from which a baseline is final.</summary>
    public const decimal RequiredPeriodPercent = 80;

    /// <summary>Gets the percentage that is there; null where nothing was expected.</summary>
    public static decimal? Percent(int delivered, int expected) => expected == 0 ? null : delivered * 100m / expected;

    /// <summary>Tells whether what is there suffices.</summary>
    public static Trust Assess(int delivered, int expected, decimal requiredPercent) =>
        Percent(delivered, expected) >= requiredPercent ? Trust.Final : Trust.Provisional;
}
