namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The days of the sample municipality's data. The rows of a day depend only on the seed, the start and the day. A later as-of
/// day therefore adds rows, decides open cases and adds what the late centre delivers, and changes nothing else.
/// </summary>
/// <param name="Start">The first day of the first month.</param>
/// <param name="AsOf">The last day that has passed (inclusive).</param>
/// <param name="Seed">The seed of the noise.</param>
internal sealed record DemoTimeline(DateOnly Start, DateOnly AsOf, int Seed)
{
    /// <summary>The number of whole months before the month of the first as-of day.</summary>
    public const int MonthsBefore = 36;

    /// <summary>Gets the first day of the last month that has ended. From it on, the late centre has delivered nothing.</summary>
    public DateOnly LateFrom => FirstOfMonth(AsOf.AddDays(1)).AddMonths(-1);

    /// <summary>Creates the timeline of a new demo: three years up to the as-of day.</summary>
    public static DemoTimeline EndingAt(DateOnly asOf, int seed) => new(FirstOfMonth(asOf).AddMonths(-MonthsBefore), asOf, seed);

    /// <summary>Returns the first day of the month with a number; 0 is the first month.</summary>
    public DateOnly Month(int number) => Start.AddMonths(number);

    /// <summary>Gets the numbers of the months that have ended.</summary>
    public IEnumerable<int> MonthsEnded =>
        Enumerable.Range(0, int.MaxValue).TakeWhile(month => Month(month + 1).AddDays(-1) <= AsOf);

    /// <summary>Returns the time from the start to a day, in months; negative before the start.</summary>
    public double MonthsAt(DateOnly day) =>
        ((day.Year - Start.Year) * 12) + day.Month - Start.Month + ((day.Day - 1.0) / DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>Returns the days from a first day to the as-of day, both inclusive.</summary>
    public IEnumerable<DateOnly> DaysFrom(DateOnly first)
    {
        for (DateOnly day = first; day <= AsOf; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    /// <summary>Creates the noise of one source on one day.</summary>
    public DemoRandom RandomOf(string source, DateOnly day)
    {
        ulong key = (uint)Seed;
        foreach (char letter in source)
        {
            key = (key * 31) + letter;
        }

        return new DemoRandom((key * 1_000_003) + (ulong)day.DayNumber);
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
