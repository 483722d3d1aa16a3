using System.Runtime.InteropServices;
using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring;

/// <summary>What one tally gathers by unit code and bucket, while it is being gathered.</summary>
/// <typeparam name="T">What a bucket gathers.</typeparam>
internal sealed class BucketTable<T>
{
    private readonly Dictionary<(int Track, int Day), T?> gathered = [];

    /// <summary>Gets a bucket to add to; a new one holds the default.</summary>
    /// <param name="track">The place in <see cref="UnitTree.Tracks"/> of what the unit's code means.</param>
    /// <param name="bucket">The bucket's first day.</param>
    public ref T? At(int track, DateOnly bucket) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(gathered, (track, bucket.DayNumber), out _);

    /// <summary>Gets what was gathered by the track's key, every bucket made final.</summary>
    public IReadOnlyDictionary<string, object> Freeze<TFinal>(UnitTree units, Func<T, TFinal> final) =>
        gathered.GroupBy(bucket => bucket.Key.Track).ToDictionary(
            track => units.Tracks[track.Key].Key,
            object (track) => new Buckets<TFinal>(track.Select(bucket =>
                KeyValuePair.Create(DateOnly.FromDayNumber(bucket.Key.Day), final(bucket.Value!)))),
            StringComparer.Ordinal);
}
