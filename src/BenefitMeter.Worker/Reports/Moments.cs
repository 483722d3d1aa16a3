using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Worker.Reports;

/// <summary>Moments as reports show them.</summary>
internal static class Moments
{
    /// <summary>Writes a moment in UTC, which it is on every machine: <c>31.10.2026 04:41 UTC</c>.</summary>
    public static string Utc(DateTimeOffset moment, Language language) =>
        DisplayFormat.Date(DateOnly.FromDateTime(moment.UtcDateTime), language)
            + moment.UtcDateTime.ToString(" HH':'mm 'UTC'", CultureInfo.InvariantCulture);
}
