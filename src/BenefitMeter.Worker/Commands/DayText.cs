using System.Globalization;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands;

/// <summary>Reads a day from the command line.</summary>
internal static class DayText
{
    /// <summary>Reads an ISO date, such as 2026-03-31.</summary>
    /// <exception cref="BenefitMeterException">The text is not an ISO date.</exception>
    public static DateOnly Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"'{text}' er ikke en dato.", $"'{text}' is not a date."),
                new LocalText("Skriv den som 2026-03-31.", "Write it like 2026-03-31."));
}
