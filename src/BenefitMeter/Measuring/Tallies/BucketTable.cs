using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>What one tally gathers by unit code and bucket, while it is being gathered.</summary>
/// <typeparam name="T">What a bucket gathers; its default is a bucket that nothing was added to.</typeparam>
/// <param name="places">The buckets of all tallies of the dataset.</param>
internal sealed class BucketTable<T>(BucketIndex places)
{
    // Pages, so that a tally with few rows takes little room.
    private const int PageSize = 64;
    private T?[]?[] pages = [];

    /// <summary>Gets a bucket to add to; a new one holds the default.</summary>
    /// <param name="bucket">Its place among the buckets of all tallies.</param>
    public ref T? At(int bucket)
    {
        (int page, int place) = (bucket / PageSize, bucket % PageSize);
        if (page >= pages.Length)
        {
            Array.Resize(ref pages, Math.Max(page + 1, pages.Length * 2));
        }

        return ref (pages[page] ??= new T?[PageSize])[place];
    }

    /// <summary>Gets what was gathered by the track's key, every bucket made final.</summary>
    public IReadOnlyDictionary<string, object> Freeze<TFinal>(UnitTree units, Func<T, TFinal> final) => Filled()
        .GroupBy(bucket => bucket.Key.Track).ToDictionary(
            track => units.Tracks[track.Key].Key,
            object (track) => new Buckets<TFinal>(track.Select(bucket =>
                KeyValuePair.Create(DateOnly.FromDayNumber(bucket.Key.Day), final(bucket.Gathered)))),
            StringComparer.Ordinal);

    private IEnumerable<((int Track, int Day) Key, T Gathered)> Filled()
    {
        for (int place = 0; place < places.Keys.Count && place / PageSize < pages.Length; place++)
        {
            if (pages[place / PageSize] is { } page && page[place % PageSize] is { } gathered
                && !EqualityComparer<T>.Default.Equals(gathered, default))
            {
                yield return (places.Keys[place], gathered);
            }
        }
    }
}
