using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Commands;

/// <summary>Reads a moment from the command line, in local time (rule 20).</summary>
internal static class MomentText
{
    /// <summary>
    /// Reads a date and a time. Without an offset they are local time. A date alone means the end of that day.
    /// </summary>
    /// <exception cref="BenefitMeterException">The text is not a moment.</exception>
    public static DateTimeOffset Read(string text, ReportingCalendar calendar)
    {
        if (!DanishText.TryDateTime(text, out WrittenTime written))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, new LocalText($"'{text}' er ikke et tidspunkt.", $"'{text}' is not a point in time."),
                new LocalText("Skriv det som 2026-03-12T08:00.", "Write it like 2026-03-12T08:00."));
        }

        DateTime local =
            written.Time is { } time ? written.Day.ToDateTime(time) : written.Day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return written.Offset is { } offset
            ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(calendar.ToUtc(local), TimeSpan.Zero);
    }
}
