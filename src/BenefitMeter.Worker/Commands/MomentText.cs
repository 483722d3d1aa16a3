using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Commands;

/// <summary>Reads a moment as it is written on the command line: local time (rule 20).</summary>
internal static class MomentText
{
    /// <summary>
    /// Reads a date with a time; with an offset of its own it is that moment. A date alone means the end of the day.
    /// </summary>
    /// <exception cref="BenefitMeterException">The text is not one.</exception>
    public static DateTimeOffset Read(string text, ReportingCalendar calendar)
    {
        if (!DanishText.TryDateTime(text, out WrittenTime written))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, new LocalText($"'{text}' er ikke et tidspunkt.", $"'{text}' is not a moment."),
                new LocalText("Skriv det som 2026-03-12T08:00.", "Write it like 2026-03-12T08:00."));
        }

        DateTime local =
            written.Time is { } time ? written.Day.ToDateTime(time) : written.Day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return written.Offset is { } offset
            ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(calendar.ToUtc(local), TimeSpan.Zero);
    }
}
