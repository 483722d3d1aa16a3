namespace BenefitMeter.Measuring;

/// <summary>Calculates the median of exact numbers.</summary>
internal static class Median
{
    /// <summary>Calculates the middle value, or the mean of the two middle values.</summary>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public static decimal Of(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values];
        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        return sorted.Length == 0 ? throw new ArgumentException("The median needs at least one value.", nameof(values))
            : sorted.Length % 2 == 1 ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
