using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Commands;

/// <summary>Reads a period from the command line.</summary>
internal static class PeriodText
{
    /// <summary>The hint that shows how periods are written.</summary>
    public static readonly LocalText Hint = new(
        "Skriv den som 2026-03, 2026-Q1, 2026-W07, 2026-03-14 eller 2026.",
        "Write it like 2026-03, 2026-Q1, 2026-W07, 2026-03-14 or 2026.");

    /// <summary>Reads the id of a period.</summary>
    /// <exception cref="BenefitMeterException">The text is not the id of a period.</exception>
    public static Period Read(string id, ReportingCalendar calendar) =>
        calendar.TryParse(id, out Period period)
            ? period
            : throw new BenefitMeterException(
                FailureKind.Catalogue, new LocalText($"'{id}' er ikke en periode.", $"'{id}' is not a period."), Hint);
}
