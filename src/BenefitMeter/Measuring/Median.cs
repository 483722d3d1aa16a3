namespace BenefitMeter.Measuring;

/// <summary>The middle of exact numbers.</summary>
internal static class Median
{
    /// <summary>Gets the middle value, or the mean of the two in the middle.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static decimal Of(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values];
        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        return sorted.Length == 0 ? throw new ArgumentException("Nothing has no middle.", nameof(values))
            : sorted.Length % 2 == 1 ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
