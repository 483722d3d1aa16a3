using BenefitMeter.Time;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>What one tally gathered for one unit, by bucket in order of time.</summary>
/// <typeparam name="T">What a bucket holds.</typeparam>
internal sealed class Buckets<T>
{
    private readonly DateOnly[] days;
    private readonly T[] contents;

    /// <summary>Makes buckets from their first days, each once, in any order.</summary>
    public Buckets(IEnumerable<KeyValuePair<DateOnly, T>> buckets)
    {
        KeyValuePair<DateOnly, T>[] sorted = [.. buckets.OrderBy(bucket => bucket.Key)];
        (days, contents) = ([.. sorted.Select(bucket => bucket.Key)], [.. sorted.Select(bucket => bucket.Value)]);
    }

    /// <summary>Gets the buckets' first days, in order.</summary>
    public ReadOnlySpan<DateOnly> Days => days;

    /// <summary>Gets what the buckets hold, in order.</summary>
    public ReadOnlySpan<T> Contents => contents;

    /// <summary>Gets every bucket's first day and what it holds, in order.</summary>
    public IEnumerable<KeyValuePair<DateOnly, T>> All => days.Zip(contents, KeyValuePair.Create);

    /// <summary>Gets what the buckets hold whose first day lies in a span of days.</summary>
    public ReadOnlySpan<T> Between(DaySpan span)
    {
        int first = CountBefore(days, span.Start);
        return contents.AsSpan(first, span.IsEmpty ? 0 : CountBefore(days, span.End) - first);
    }

    /// <summary>Gets the buckets whose first day lies in a span of days.</summary>
    public Buckets<T> In(DaySpan span) => span == DaySpan.Always
        ? this
        : new(All.Where(bucket => span.Contains(bucket.Key)));

    /// <summary>Counts the days of an ordered list that lie before a day.</summary>
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
