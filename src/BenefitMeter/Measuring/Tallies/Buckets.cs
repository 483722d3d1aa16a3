using BenefitMeter.Time;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>The contents of one tally for one unit, by bucket in chronological order.</summary>
/// <typeparam name="T">The content of a bucket.</typeparam>
internal sealed class Buckets<T>
{
    private readonly DateOnly[] days;
    private readonly T[] contents;

    /// <summary>Creates buckets from their first days. Each day occurs once; the order does not matter.</summary>
    public Buckets(IEnumerable<KeyValuePair<DateOnly, T>> buckets)
    {
        KeyValuePair<DateOnly, T>[] sorted = [.. buckets.OrderBy(bucket => bucket.Key)];
        (days, contents) = ([.. sorted.Select(bucket => bucket.Key)], [.. sorted.Select(bucket => bucket.Value)]);
    }

    /// <summary>Gets the first days of the buckets, in order.</summary>
    public ReadOnlySpan<DateOnly> Days => days;

    /// <summary>Gets the contents of the buckets, in order.</summary>
    public ReadOnlySpan<T> Contents => contents;

    /// <summary>Gets the first day and the content of every bucket, in order.</summary>
    public IEnumerable<KeyValuePair<DateOnly, T>> All => days.Zip(contents, KeyValuePair.Create);

    /// <summary>Gets the contents of the buckets whose first day is within a span of days.</summary>
    public ReadOnlySpan<T> Between(DaySpan span)
    {
        int first = CountBefore(days, span.Start);
        return contents.AsSpan(first, span.IsEmpty ? 0 : CountBefore(days, span.End) - first);
    }

    /// <summary>Gets the buckets whose first day is within a span of days.</summary>
    public Buckets<T> In(DaySpan span) => span == DaySpan.Always
        ? this
        : new(All.Where(bucket => span.Contains(bucket.Key)));

    /// <summary>Counts the days before a day in an ordered list.</summary>
    public static int CountBefore(DateOnly[] days, DateOnly day)
    {
        (int low, int high) = (0, days.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
