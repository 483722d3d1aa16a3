namespace BenefitMeter.Realising.Judging;

/// <summary>
/// The latest values of a level. They are also stored in ascending order, so that the median is available for every figure of a
/// series.
/// </summary>
/// <param name="capacity">The maximum number of values. When it is reached, each new value replaces the earliest one.</param>
internal sealed class RollingMedian(int capacity)
{
    private readonly Queue<decimal> byTime = new(capacity);
    private readonly decimal[] sorted = new decimal[capacity];

    /// <summary>Gets the number of values.</summary>
    public int Count => byTime.Count;

    /// <summary>Gets the middle value, or the mean of the two middle values. There must be at least one value.</summary>
    public decimal Median => Count % 2 == 1 ? sorted[Count / 2] : (sorted[(Count / 2) - 1] + sorted[Count / 2]) * 0.5m;

    /// <summary>Gets the median of the values' absolute deviations from their median.</summary>
    public decimal MedianDeviation
    {
        get
        {
            // On either side of the median the values lie farther and farther from it, so the nearest half is found by walking
            // outwards.
            decimal median = Median;
            (decimal nearer, decimal farther) = (0, 0);
            (int below, int above) = ((Count - 1) / 2, ((Count - 1) / 2) + 1);
            for (int step = 0; step <= Count / 2; step++)
            {
                bool isBelow = above == Count || (below >= 0 && median - sorted[below] <= sorted[above] - median);
                (nearer, farther) = (farther, Math.Abs(sorted[isBelow ? below-- : above++] - median));
            }

            return Count % 2 == 1 ? farther : (nearer + farther) / 2;
        }
    }

    /// <summary>Adds a value.</summary>
    public void Add(decimal value)
    {
        // The free element moves to where the value belongs, and the values between them move up or down by one.
        int index = CountBelow(value);
        int free = Count == capacity ? CountBelow(byTime.Peek()) : Count;
        if (index > free)
        {
            Array.Copy(sorted, free + 1, sorted, free, --index - free);
        }
        else
        {
            Array.Copy(sorted, index, sorted, index + 1, free - index);
        }

        sorted[index] = value;
        if (Count == capacity)
        {
            byTime.Dequeue();
        }

        byTime.Enqueue(value);
    }

    /// <summary>Removes all values.</summary>
    public void Clear() => byTime.Clear();

    private int CountBelow(decimal value)
    {
        (int low, int high) = (0, Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
