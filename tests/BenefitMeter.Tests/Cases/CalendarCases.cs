using System.Globalization;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C11: weeks, fortnights, local time and Danish input.</summary>
public static class CalendarCases
{
    public static ReportingCalendar Calendar { get; } =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), new DateOnly(2026, 12, 21));

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["K01"] = Weeks,
        ["K02"] = Fortnights,
        ["K03"] = Utc,
        ["K04"] = Input,
    };

    private static Dictionary<string, object?> Weeks(CaseInput input) => new()
    {
        ["weeks"] = input["dates"].EnumerateArray()
            .Select(date => Calendar.PeriodOf(CaseInput.Day(date), PeriodGrain.Week).Id),
    };

    private static Dictionary<string, object?> Fortnights(CaseInput input)
    {
        DateOnly anchor = input.Day("anchor");
        IReadOnlyList<Period> periods = Calendar.Periods(anchor, anchor.AddDays(41), PeriodGrain.Fortnight);
        return new()
        {
            ["periods"] = periods.Select(period => period.Id[..^"-F".Length]),
            ["parity"] = periods.Select(period => ISOWeek.GetWeekOfYear(period.Start) % 2 == 0 ? "even" : "odd"),
        };
    }

    private static Dictionary<string, object?> Utc(CaseInput input) => new()
    {
        ["utc"] = input.Texts("local").Select(local => Calendar
            .ToUtc(DateTime.ParseExact(local, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture))
            .ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)),
    };

    private static Dictionary<string, object?> Input(CaseInput input) =>
        new() { ["parsed"] = input.Texts("text").Select(Parsed) };

    private static object? Parsed(string text) =>
        DanishText.TryNumber(text, NumberStyle.Danish, out decimal number) ? number
        : DanishText.TryDate(text, out DateOnly day) ? day
        : DanishText.TryWeek(text, out Period week) ? week.Id
        : "Rejected";
}
