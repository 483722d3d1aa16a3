namespace BenefitMeter.Realising;

/// <summary>The latest values of a level, kept in order of size too, so that their middle is at hand for every figure of a series.</summary>
/// <param name="most">How many values are kept; the earliest make room for later ones.</param>
internal sealed class LatestValues(int most)
{
    private readonly Queue<decimal> inTime = new(most);
    private readonly List<decimal> bySize = new(most);

    /// <summary>Gets how many there are.</summary>
    public int Count => bySize.Count;

    /// <summary>Gets the middle value, or the mean of the two in the middle.</summary>
    public decimal Median => Count % 2 == 1 ? bySize[Count / 2] : (bySize[(Count / 2) - 1] + bySize[Count / 2]) / 2;

    /// <summary>Gets the middle of how far the values lie from their middle.</summary>
    public decimal MedianDeviation
    {
        get
        {
            // On either side of the middle they lie farther and farther from it, so the nearest half is found by walking outwards.
            decimal median = Median;
            (decimal nearer, decimal farther) = (0, 0);
            (int below, int above) = ((Count - 1) / 2, ((Count - 1) / 2) + 1);
            for (int taken = 0; taken <= Count / 2; taken++)
            {
                bool isBelow = above == Count || (below >= 0 && median - bySize[below] <= bySize[above] - median);
                (nearer, farther) = (farther, Math.Abs(bySize[isBelow ? below-- : above++] - median));
            }

            return Count % 2 == 1 ? farther : (nearer + farther) / 2;
        }
    }

    /// <summary>Adds a value.</summary>
    public void Add(decimal value)
    {
        if (Count == most)
        {
            bySize.RemoveAt(bySize.BinarySearch(inTime.Dequeue()));
        }

        int place = bySize.BinarySearch(value);
        bySize.Insert(place < 0 ? ~place : place, value);
        inTime.Enqueue(value);
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        inTime.Clear();
        bySize.Clear();
    }
}
