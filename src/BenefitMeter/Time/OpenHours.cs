using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BenefitMeter.Time;

/// <summary>
/// The local hours of the day that something is open in: from <see cref="From"/>, included, to <see cref="Until"/>, excluded.
/// Hours that end before they begin run over midnight, and those that end as they begin are the whole day.
/// </summary>
/// <param name="From">When it opens.</param>
/// <param name="Until">When it closes.</param>
public sealed record OpenHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Reads <c>19:00-06:00</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OpenHours? hours)
    {
        string[] ends = (text ?? string.Empty).Split('-');
        hours = ends.Length == 2 && TryTime(ends[0], out TimeOnly from) && TryTime(ends[1], out TimeOnly until)
            ? new(from, until)
            : null;
        return hours is not null;
    }

    /// <summary>
    /// Gets the moment from which it is open: the one given where it is open then, else the next opening. An opening that the
    /// clock skips is the next minute there is, one that occurs twice is its first reading (rule C11.3).
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
        return next > utc ? next : utc; // Between the two readings of an opening it has opened already.
    }

    /// <summary>Gets the hours as they are written in a catalogue.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{Until:HH:mm}");

    private bool Contains(TimeOnly time) => From == Until || time.IsBetween(From, Until);

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
