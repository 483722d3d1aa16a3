namespace BenefitMeter.Measuring;

/// <summary>How far a value can be trusted.</summary>
public enum Trust
{
    /// <summary>Complete enough to be used without a mark.</summary>
    Final,

    /// <summary>Used, but marked as provisional.</summary>
    Provisional,

    /// <summary>Not used.</summary>
    Rejected,
}

/// <summary>Compares what was delivered with what was expected (rules C3.5, C9.3).</summary>
public static class Coverage
{
    /// <summary>The percentage of expected units from which a figure is complete, inclusive.</summary>
    public const decimal RequiredUnitPercent = 95;

    /// <summary>The percentage of a window's periods from which a baseline is final, inclusive.</summary>
    public const decimal RequiredPeriodPercent = 80;

    /// <summary>Calculates the percentage of the expected that was delivered, or null if nothing was expected.</summary>
    public static decimal? Percent(int delivered, int expected) => expected == 0 ? null : delivered * 100m / expected;

    /// <summary>Determines whether the delivered percentage reaches the required one.</summary>
    /// <returns>
    /// <see cref="Trust.Final"/> if it does; otherwise <see cref="Trust.Provisional"/>, also if nothing was expected.
    /// </returns>
    public static Trust Assess(int delivered, int expected, decimal requiredPercent) =>
        Percent(delivered, expected) >= requiredPercent ? Trust.Final : Trust.Provisional;
}
