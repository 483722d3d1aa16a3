namespace BenefitMeter.Realising;

/// <summary>Sums that grow from period to period, and estimates of one that runs (rules C9.1, C9.2).</summary>
public static class CumulativeSeries
{
    /// <summary>Gets the running sums; from the first missing value on there are none, for missing is not zero.</summary>
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

    /// <summary>Gets what a running period would come to at its pace so far; shown as an estimate, never judged.</summary>
    /// <param name="value">The value so far.</param>
    /// <param name="elapsedWorkingDays">The working days that have passed.</param>
    /// <param name="workingDays">The working days of the whole period.</param>
    /// <returns>Null before the first working day has passed.</returns>
    public static decimal? EstimatePeriod(decimal value, int elapsedWorkingDays, int workingDays) =>
        elapsedWorkingDays == 0 ? null : value * workingDays / elapsedWorkingDays;
}
