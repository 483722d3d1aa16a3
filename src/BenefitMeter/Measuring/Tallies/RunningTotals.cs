using System.Numerics;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>Running totals by bucket, so that the total of any span of days is a single subtraction.</summary>
/// <typeparam name="T">The type that is added.</typeparam>
internal sealed class RunningTotals<T>
    where T : struct, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>
{
    private readonly DateOnly[] days;
    private readonly T[] before;

    /// <summary>Adds up the buckets of several units.</summary>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public RunningTotals(IEnumerable<Buckets<T>> units)
    {
        Buckets<T>[] filled = [.. units.Where(unit => unit.Days.Length > 0)];
        days = filled is [var only] ? only.Days.ToArray() : DaysOf(filled);
        before = new T[days.Length + 1];
        foreach (Buckets<T> unit in filled)
        {
            int index = 0;
            for (int i = 0; i < unit.Days.Length; i++)
            {
                while (days[index] < unit.Days[i])
                {
                    index++;
                }

                before[index + 1] += unit.Contents[i];
            }
        }

        for (int i = 0; i < days.Length; i++)
        {
            before[i + 1] = before[i] + before[i + 1];
        }
    }

    /// <summary>Gets the total of all days before a day.</summary>
    public T Before(DateOnly end) => before[Buckets<T>.CountBefore(days, end)];

    /// <summary>Gets the total of a half-open span of days.</summary>
    public T Between(DateOnly start, DateOnly end) => Before(end) - Before(start);

    private static DateOnly[] DaysOf(Buckets<T>[] filled)
    {
        if (filled.Length == 0)
        {
            return [];
        }

        int first = filled.Min(unit => unit.Days[0].DayNumber);
        bool[] isUsed = new bool[filled.Max(unit => unit.Days[^1].DayNumber) - first + 1];
        foreach (Buckets<T> unit in filled)
        {
            foreach (DateOnly day in unit.Days)
            {
                isUsed[day.DayNumber - first] = true;
            }
        }

        DateOnly[] days = new DateOnly[isUsed.Count(day => day)];
        int index = 0;
        for (int day = 0; day < isUsed.Length; day++)
        {
            if (isUsed[day])
            {
                days[index++] = DateOnly.FromDayNumber(first + day);
            }
        }

        return days;
    }
}
