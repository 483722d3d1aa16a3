namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// Allocates a whole amount by keys (rule C7.10). The parts sum to it exactly, and each part is less than one krone from its
/// exact share.
/// </summary>
public static class Allocation
{
    /// <summary>Allocates whole kroner by the largest remainder. On a tie the earlier key gets the krone.</summary>
    /// <param name="total">The whole kroner. A negative total is allocated as the positive one, with its sign.</param>
    /// <param name="keys">The allocation keys; none is negative.</param>
    /// <returns>The parts in the order of the keys, or null if all keys are 0.</returns>
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
        int remainder = (int)(amount - parts.Sum());
        foreach (int index in
            Enumerable.Range(0, keys.Count).OrderByDescending(index => ideal[index] - parts[index]).Take(remainder))
        {
            parts[index]++;
        }

        return [.. parts.Select(part => Math.Sign(total) * part)];
    }
}
