namespace BenefitMeter.Realising;

/// <summary>Calculates running sums, and estimates for a running period (rules C9.1, C9.2).</summary>
public static class CumulativeSeries
{
    /// <summary>
    /// Calculates the running sums. From the first missing value on they are null, because missing is not zero.
    /// </summary>
    public static IReadOnlyList<decimal?> RunningSums(IReadOnlyList<decimal?> values)
    {
        var sums = new decimal?[values.Count];
        decimal? sum = 0;
        for (int i = 0; i < values.Count; i++)
        {
            sums[i] = sum += values[i];
        }

        return sums;
    }

    /// <summary>
    /// Estimates the value of a running period from its pace so far. It is shown as an estimate and never judged.
    /// </summary>
    /// <param name="value">The value so far.</param>
    /// <param name="elapsedWorkingDays">The working days that have passed.</param>
    /// <param name="workingDays">The number of working days in the whole period.</param>
    /// <returns>The estimate, or null before the first working day has passed.</returns>
    public static decimal? EstimatePeriod(decimal value, int elapsedWorkingDays, int workingDays) =>
        elapsedWorkingDays == 0 ? null : value * workingDays / elapsedWorkingDays;
}
