using System.Globalization;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The dates of the sample municipality's plans. The report is of the last quarter that has ended, and the board has figures for
/// the last seven fortnights that have ended.
/// </summary>
internal static class DemoPlans
{
    private const int Fortnights = 7;

    /// <summary>Returns the value of each <c>{{name}}</c> in the files of the plans.</summary>
    public static Dictionary<string, string> Dates(DemoTimeline timeline)
    {
        ReportingCalendar calendar = new(TimeZoneInfo.Utc, new DateOnly(2024, 12, 30));
        Period quarter = calendar.Previous(calendar.PeriodOf(timeline.AsOf.AddDays(1), PeriodGrain.Quarter));
        DateOnly[] fortnights = new DateOnly[Fortnights];
        Period fortnight = calendar.PeriodOf(timeline.AsOf.AddDays(1), PeriodGrain.Fortnight);
        for (int i = Fortnights - 1; i >= 0; i--)
        {
            fortnight = calendar.Previous(fortnight);
            fortnights[i] = fortnight.Start;
        }

        DateOnly trial = fortnights[0];
        DateOnly graded = quarter.End.AddDays(7) < timeline.AsOf ? quarter.End.AddDays(7) : timeline.AsOf;
        Dictionary<string, string> dates = new()
        {
            ["programme-year"] = quarter.Start.Year.ToString(CultureInfo.InvariantCulture),
            ["report-quarter"] = quarter.Id,
            ["last-year-quarter"] = calendar.SamePeriodYearsBefore(quarter, 1).Id,
            ["quarter-from"] = Day(quarter.Start.AddYears(-1)),
            ["graded-on"] = Day(graded),
            ["scope-day"] = Day(quarter.Start.AddDays(30)),
            ["before-start"] = Day(trial.AddDays(-84)),
            ["steering-second"] = Day(trial.AddDays(-63)),
            ["as-is"] = Day(trial.AddDays(-56)),
            ["redesign"] = Day(trial.AddDays(-42)),
            ["action-plan"] = Day(trial.AddDays(-28)),
            ["trial"] = Day(trial),
            ["before-trial"] = Day(trial.AddDays(-7)),
            ["late-deadline"] = Day(fortnights[^1]),
            ["next-deadline"] = Day(timeline.AsOf.AddDays(30)),
            ["meeting-1"] = Day(fortnights[3].AddDays(7)),
            ["meeting-2"] = Day(fortnights[4].AddDays(7)),
            ["meeting-3"] = Day(fortnights[6]),
        };
        for (int i = 0; i < Fortnights; i++)
        {
            dates[string.Create(CultureInfo.InvariantCulture, $"fortnight-{i + 1}")] = Day(fortnights[i].AddDays(13));
        }

        return dates;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
