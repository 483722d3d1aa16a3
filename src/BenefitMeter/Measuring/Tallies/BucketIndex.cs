using System.Runtime.InteropServices;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Numbers the buckets that contain rows, for all tallies of a dataset together. A row's bucket is therefore looked up once, not
/// once per tally.
/// </summary>
internal sealed class BucketIndex
{
    private readonly Dictionary<(int Track, int Day), int> indexes = [];
    private readonly List<(int Track, int Day)> keys = [];
    private (int Track, int Day) last = (-1, -1);
    private int lastIndex;

    /// <summary>Gets the buckets, each at its index.</summary>
    public IReadOnlyList<(int Track, int Day)> Keys => keys;

    /// <summary>Gets the index of a bucket, from 0 in the order in which buckets are first seen.</summary>
    /// <param name="track">The index in <see cref="Definitions.Units.UnitTree.Tracks"/> of the unit code's meaning.</param>
    /// <param name="day">The day number of the bucket's first day.</param>
    public int GetOrAdd(int track, int day)
    {
        (int, int) key = (track, day);
        if (key != last)
        {
            ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(indexes, key, out bool isKnown);
            if (!isKnown)
            {
                index = keys.Count;
                keys.Add(key);
            }

            (last, lastIndex) = (key, index);
        }

        return lastIndex;
    }
}
