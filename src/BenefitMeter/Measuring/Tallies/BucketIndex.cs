using System.Runtime.InteropServices;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Numbers the buckets that rows were met in, for all tallies of a dataset together: a row is looked up once, and not once
/// for each of its tallies.
/// </summary>
internal sealed class BucketIndex
{
    private readonly Dictionary<(int Track, int Day), int> indexes = [];
    private readonly List<(int Track, int Day)> keys = [];
    private (int Track, int Day) last = (-1, -1);
    private int lastIndex;

    /// <summary>Gets the buckets met, each at its place.</summary>
    public IReadOnlyList<(int Track, int Day)> Keys => keys;

    /// <summary>Gets a bucket's place, from 0 in the order they are met.</summary>
    /// <param name="track">The place in <see cref="Definitions.Units.UnitTree.Tracks"/> of what the unit's code means.</param>
    /// <param name="day">The day number of the bucket's first day.</param>
    public int GetOrAdd(int track, int day)
    {
        (int, int) key = (track, day);
        if (key != last)
        {
            ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(indexes, key, out bool isKnown);
            if (!isKnown)
            {
                place = keys.Count;
                keys.Add(key);
            }

            (last, lastIndex) = (key, place);
        }

        return lastIndex;
    }
}
