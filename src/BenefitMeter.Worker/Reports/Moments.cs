using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Worker.Reports;

/// <summary>Formats points in time for reports.</summary>
internal static class Moments
{
    /// <summary>Formats a moment in UTC, so that it is the same on every machine: <c>31.10.2026 04:41 UTC</c>.</summary>
    public static string Utc(DateTimeOffset moment, Language language) =>
        DisplayFormat.Date(DateOnly.FromDateTime(moment.UtcDateTime), language)
            + moment.UtcDateTime.ToString(" HH':'mm 'UTC'", CultureInfo.InvariantCulture);
}
