using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Measuring;

/// <summary>Calculates percentiles by linear interpolation, like <c>percentile_cont</c> in SQL.</summary>
internal static class Percentile
{
    /// <summary>Calculates a percentile.</summary>
    /// <param name="sorted">The values, in ascending order.</param>
    /// <param name="fraction">The fraction p, from 0 to 1.</param>
    /// <param name="perUnit">The divisor that converts the values to the measure's own unit; applied last.</param>
    /// <returns>The percentile and how it was found, or null if there is no value.</returns>
    public static PercentileEvidence? Interpolate(ReadOnlySpan<ValueCount> sorted, decimal fraction, decimal perUnit)
    {
        long count = 0;
        foreach (ValueCount each in sorted)
        {
            count += each.Count;
        }

        if (count == 0)
        {
            return null;
        }

        decimal position = (count - 1) * fraction;
        long below = (long)decimal.Floor(position);
        decimal lower = At(sorted, below);
        decimal upper = position == below ? lower : At(sorted, below + 1);
        decimal value = (lower + ((upper - lower) * (position - below))) / perUnit;
        return new(count, fraction, position, lower / perUnit, upper / perUnit, value);
    }

    private static decimal At(ReadOnlySpan<ValueCount> sorted, long index)
    {
        int i = 0;
        for (long passed = sorted[0].Count; passed <= index; passed += sorted[i].Count)
        {
            i++;
        }

        return sorted[i].Value;
    }
}
