namespace BenefitMeter.Realising;

/// <summary>Calculates running sums (rule C9.2).</summary>
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
}
