using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>The contents of one tally by unit code and bucket, while rows are being added.</summary>
/// <typeparam name="T">The content of a bucket. The default value is a bucket to which nothing was added.</typeparam>
/// <param name="buckets">The buckets of all tallies of the dataset.</param>
internal sealed class BucketTable<T>(BucketIndex buckets)
{
    // Divided into pages, so that a tally with few rows uses little memory.
    private const int PageSize = 64;
    private T?[]?[] pages = [];

    /// <summary>Gets a bucket's content, to add to. A new bucket contains the default value.</summary>
    /// <param name="bucket">The bucket's index among the buckets of all tallies.</param>
    public ref T? At(int bucket)
    {
        (int page, int offset) = (bucket / PageSize, bucket % PageSize);
        if (page >= pages.Length)
        {
            Array.Resize(ref pages, Math.Max(page + 1, pages.Length * 2));
        }

        return ref (pages[page] ??= new T?[PageSize])[offset];
    }

    /// <summary>Returns the contents by the key of the track, after each bucket is converted to its final form.</summary>
    public IReadOnlyDictionary<string, object> Freeze<TFinal>(UnitTree units, Func<T, TFinal> final) => Filled()
        .GroupBy(bucket => bucket.Key.Track).ToDictionary(
            track => units.Tracks[track.Key].Key,
            object (track) => new Buckets<TFinal>(track.Select(bucket =>
                KeyValuePair.Create(DateOnly.FromDayNumber(bucket.Key.Day), final(bucket.Content)))),
            StringComparer.Ordinal);

    private IEnumerable<((int Track, int Day) Key, T Content)> Filled()
    {
        for (int index = 0; index < buckets.Keys.Count && index / PageSize < pages.Length; index++)
        {
            if (pages[index / PageSize] is { } page && page[index % PageSize] is { } content
                && !EqualityComparer<T>.Default.Equals(content, default))
            {
                yield return (buckets.Keys[index], content);
            }
        }
    }
}
