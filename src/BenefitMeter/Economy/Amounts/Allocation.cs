namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// Shares a whole amount by keys, so that the parts sum to it exactly and none is a krone off its ideal (rule C7.10).
/// </summary>
public static class Allocation
{
    /// <summary>Shares whole kroner by the largest remainder; on a tie the earlier key gets it.</summary>
    /// <param name="total">The whole kroner; may be below 0, which shares the same amount with its sign.</param>
    /// <param name="keys">The keys, none below 0.</param>
    /// <returns>The parts in the keys' order; null where the keys are all 0.</returns>
    public static IReadOnlyList<decimal>? Allocate(decimal total, IReadOnlyList<decimal> keys)
    {
        decimal sum = keys.Sum();
        if (sum == 0)
        {
            return null;
        }

        decimal amount = Math.Abs(total);
        decimal[] ideal = [.. keys.Select(key => amount * key / sum)];
        decimal[] parts = [.. ideal.Select(Math.Floor)];
        int left = (int)(amount - parts.Sum());
        foreach (int place in Enumerable.Range(0, keys.Count).OrderByDescending(place => ideal[place] - parts[place]).Take(left))
        {
            parts[place]++;
        }

        return [.. parts.Select(part => Math.Sign(total) * part)];
    }
}
