namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The days that the sample municipality lives through. A day's rows depend on the seed, the start and the day alone, so
/// that a later as-of day adds rows, settles open cases and lets the late centre deliver, and changes nothing else.
/// </summary>
/// <param name="Start">The first day of the first month shown.</param>
/// <param name="AsOf">The last day that has happened (inclusive).</param>
/// <param name="Seed">What the noise comes from.</param>
internal sealed record DemoTimeline(DateOnly Start, DateOnly AsOf, int Seed)
{
    /// <summary>How many whole months lie before the month of the first as-of day.</summary>
    public const int MonthsBefore = 36;

    /// <summary>Gets the first day of the last month that has ended; the late centre has delivered nothing from it on.</summary>
    public DateOnly LateFrom => FirstOfMonth(AsOf.AddDays(1)).AddMonths(-1);

    /// <summary>Makes the timeline of a first run: three years up to the as-of day.</summary>
    public static DemoTimeline EndingAt(DateOnly asOf, int seed) => new(FirstOfMonth(asOf).AddMonths(-MonthsBefore), asOf, seed);

    /// <summary>Gets the first day of the month with a number; 0 is the first month shown.</summary>
    public DateOnly Month(int number) => Start.AddMonths(number);

    /// <summary>Gets the numbers of the months that have ended.</summary>
    public IEnumerable<int> MonthsEnded =>
        Enumerable.Range(0, int.MaxValue).TakeWhile(month => Month(month + 1).AddDays(-1) <= AsOf);

    /// <summary>Gets where a day lies, in months since the start; negative before it.</summary>
    public double MonthsAt(DateOnly day) =>
        ((day.Year - Start.Year) * 12) + day.Month - Start.Month + ((day.Day - 1.0) / DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>Gets the days from one to the as-of day, both included.</summary>
    public IEnumerable<DateOnly> DaysFrom(DateOnly first)
    {
        for (DateOnly day = first; day <= AsOf; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    /// <summary>Gets the noise of one source on one day.</summary>
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
