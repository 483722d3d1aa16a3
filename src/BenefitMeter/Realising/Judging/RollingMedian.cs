namespace BenefitMeter.Realising.Judging;

/// <summary>
/// The latest values of a level, kept in order of size too, so that their middle is at hand for every figure of a series.
/// </summary>
/// <param name="capacity">How many values are kept; the earliest make room for later ones.</param>
internal sealed class RollingMedian(int capacity)
{
    private readonly Queue<decimal> byTime = new(capacity);
    private readonly decimal[] sorted = new decimal[capacity];

    /// <summary>Gets how many there are.</summary>
    public int Count => byTime.Count;

    /// <summary>Gets the middle value, or the mean of the two in the middle.</summary>
    public decimal Median => Count % 2 == 1 ? sorted[Count / 2] : (sorted[(Count / 2) - 1] + sorted[Count / 2]) * 0.5m;

    /// <summary>Gets the middle of how far the values lie from their middle.</summary>
    public decimal MedianDeviation
    {
        get
        {
            // On either side of the middle they lie farther and farther from it, so the nearest half is found by walking
            // outwards.
            decimal median = Median;
            (decimal nearer, decimal farther) = (0, 0);
            (int below, int above) = ((Count - 1) / 2, ((Count - 1) / 2) + 1);
            for (int taken = 0; taken <= Count / 2; taken++)
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
        // The place that is free moves to where the value belongs, and what lies between moves up or down by one.
        int place = CountBelow(value);
        int free = Count == capacity ? CountBelow(byTime.Peek()) : Count;
        if (place > free)
        {
            Array.Copy(sorted, free + 1, sorted, free, --place - free);
        }
        else
        {
            Array.Copy(sorted, place, sorted, place + 1, free - place);
        }

        sorted[place] = value;
        if (Count == capacity)
        {
            byTime.Dequeue();
        }

        byTime.Enqueue(value);
    }

    /// <summary>Forgets all of them.</summary>
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
