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

    /// <summary>Gets the id of a period that is written in any way; <c>all</c> is the one of everything so far.</summary>
    /// <exception cref="BenefitMeterException">The text is not a period.</exception>
    public static string IdOf(string text, ReportingCalendar calendar) => text == "all" ? text : Read(text, calendar).Id;

    /// <summary>Reads the id of a period.</summary>
    /// <exception cref="BenefitMeterException">The text is not the id of a period.</exception>
    public static Period Read(string id, ReportingCalendar calendar) =>
        calendar.TryParse(id, out Period period)
            ? period
            : throw new BenefitMeterException(
                FailureKind.Catalogue, new LocalText($"'{id}' er ikke en periode.", $"'{id}' is not a period."), Hint);
}
