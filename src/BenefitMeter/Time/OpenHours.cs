using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>
/// The local hours of the day during which something is open: from <see cref="From"/> (inclusive) to <see cref="Until"/>
/// (exclusive). Hours that end before they begin run past midnight. Hours that end when they begin are the whole day.
/// </summary>
/// <param name="From">The local time of opening (inclusive).</param>
/// <param name="Until">The local time of closing (exclusive).</param>
public sealed record OpenHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Reads hours as a catalogue writes them, such as <c>19:00-06:00</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OpenHours? hours)
    {
        string[] ends = (text ?? string.Empty).Split('-');
        hours = ends.Length == 2 && TryTime(ends[0], out TimeOnly from) && TryTime(ends[1], out TimeOnly until)
            ? new(from, until)
            : null;
        return hours is not null;
    }

    /// <summary>
    /// Gets the first moment, in UTC, that is not before a given one and at which it is open. An opening that the clock skips is
    /// moved to the next minute that exists; one that occurs twice is its first occurrence (rule C11.3).
    /// </summary>
    /// <param name="utc">The moment, in UTC.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public DateTime NextOpen(DateTime utc, ReportingCalendar calendar)
    {
        DateTime local = calendar.ToLocal(utc);
        if (Contains(TimeOnly.FromDateTime(local)))
        {
            return utc;
        }

        DateTime opening = DateOnly.FromDateTime(local).ToDateTime(From);
        DateTime next = calendar.ToUtc(calendar.NextValid(opening > local ? opening : opening.AddDays(1)));
        return next > utc ? next : utc; // Between the two occurrences of an opening time it is open already.
    }

    /// <summary>Gets the hours as a catalogue writes them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{Until:HH:mm}");

    private bool Contains(TimeOnly time) => From == Until || time.IsBetween(From, Until);

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
