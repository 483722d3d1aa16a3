using System.Numerics;

namespace BenefitMeter.Measuring;

/// <summary>Totals up to each bucket, so that any span of time is one subtraction.</summary>
/// <typeparam name="T">What is added.</typeparam>
internal sealed class RunningTotals<T>
    where T : struct, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>
{
    private readonly DateOnly[] days;
    private readonly T[] before;

    /// <summary>Adds up the buckets of several units.</summary>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public RunningTotals(IEnumerable<Buckets<T>> units)
    {
        SortedDictionary<DateOnly, T> byDay = [];
        foreach (Buckets<T> unit in units)
        {
            for (int i = 0; i < unit.Days.Length; i++)
            {
                byDay[unit.Days[i]] = byDay.GetValueOrDefault(unit.Days[i]) + unit.Contents[i];
            }
        }

        days = [.. byDay.Keys];
        before = new T[days.Length + 1];
        foreach ((int i, T bucket) in byDay.Values.Index())
        {
            before[i + 1] = before[i] + bucket;
        }
    }

    /// <summary>Gets the total of everything before a day.</summary>
    public T Before(DateOnly end) => before[Buckets<T>.CountBefore(days, end)];

    /// <summary>Gets the total of a half-open span of days.</summary>
    public T Between(DateOnly start, DateOnly end) => Before(end) - Before(start);
}
