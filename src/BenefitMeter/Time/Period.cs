using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>
/// A reporting period. In code it is half-open: <see cref="Start"/> is included, <see cref="End"/> is excluded. People and views
/// see <see cref="LastDay"/>, which is included.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>Creates a period. For a period of the calendar, use <see cref="ReportingCalendar"/>.</summary>
    /// <param name="grain">The length of the period.</param>
    /// <param name="start">The first day (inclusive).</param>
    /// <param name="end">The day after the last day (exclusive).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public Period(PeriodGrain grain, DateOnly start, DateOnly end)
    {
        if (end <= start)
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, $"A period must end after it starts ({start:O}).");
        }

        (Grain, Start, End) = (grain, start, end);
    }

    /// <summary>Gets the length of the period.</summary>
    public PeriodGrain Grain { get; }

    /// <summary>Gets the first day (inclusive).</summary>
    public DateOnly Start { get; }

    /// <summary>Gets the day after the last day (exclusive).</summary>
    public DateOnly End { get; }

    /// <summary>Gets the last day (inclusive), on which plans and stocks are evaluated (rule C4).</summary>
    public DateOnly LastDay => End.AddDays(-1);

    /// <summary>Gets the number of days.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>
    /// Gets the id used in views, commands and files (rule 13): <c>2025-03-14</c>, <c>2025-W07</c>, <c>2025-W07-F</c> (a
    /// fortnight, by its first ISO week), <c>2025-03</c>, <c>2025-Q1</c>, <c>2025-H1</c>, <c>2025</c> or <c>all</c>. It is unique
    /// within a grain.
    /// </summary>
    public string Id => Grain switch
    {
        PeriodGrain.Day => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:D4}-{Start.Month:D2}-{Start.Day:D2}"),
        PeriodGrain.Week => WeekId,
        PeriodGrain.Fortnight => WeekId + "-F",
        PeriodGrain.Month => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:D4}-{Start.Month:D2}"),
        PeriodGrain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-Q{(Start.Month + 2) / 3}"),
        PeriodGrain.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-H{(Start.Month + 5) / 6}"),
        PeriodGrain.Year => Start.Year.ToString("0000", CultureInfo.InvariantCulture),
        _ => "all",
    };

    private string WeekId =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Start):0000}-W{ISOWeek.GetWeekOfYear(Start):00}");

    /// <summary>Determines whether a day lies in the period.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Period other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => $"{Grain} [{Start:O}, {End:O})";

    /// <summary>Compares by start, then by end.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Compares by start, then by end.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Compares by start, then by end.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Compares by start, then by end.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
