using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Runs.Due;

/// <summary>
/// Keeps what the reporting database knows of schedules as the catalogue has it. A dataset that is new, or on which something
/// else is measured, is due at once; one whose schedule changed is due when the new one says so, and what was due by the old
/// one stays due.
/// </summary>
internal static class ScheduleSync
{
    /// <summary>Brings it up to date.</summary>
    /// <returns>How many datasets were new, changed and gone.</returns>
    public static async Task<(int Added, int Changed, int Removed)> UpdateAsync(
        RunContext runContext, CancellationToken cancellationToken)
    {
        JobLedger jobs = runContext.Store.Jobs;
        DateTime now = runContext.Time.GetUtcNow().UtcDateTime;
        Dictionary<string, DueRow> known =
            (await jobs.ReadDueAsync(cancellationToken)).ToDictionary(row => row.DatasetId, StringComparer.Ordinal);
        IndicatorDefinition[] active = [.. runContext.Catalogue.ActiveIndicators];
        DatasetDefinition[] scheduled =
        [
            .. runContext.Catalogue.Datasets.Values
                .Where(dataset => dataset.Schedule is not null && active.Any(each => each.DatasetIds.Contains(dataset.Id))),
        ];
        DueRow[] rows =
        [
            .. scheduled.Select(dataset => Row(
                dataset, Meaning(dataset, active, runContext.Catalogue), known.GetValueOrDefault(dataset.Id),
                runContext.Calendar, now))
                .Where(row => row != known.GetValueOrDefault(row.DatasetId)),
        ];
        string[] gone = [.. known.Keys.Except(scheduled.Select(dataset => dataset.Id))];
        if (rows.Length + gone.Length > 0)
        {
            await jobs.WriteDueAsync(rows, gone, cancellationToken);
        }

        int changed = rows.Count(row => known.ContainsKey(row.DatasetId));
        return (rows.Length - changed, changed, gone.Length);
    }

    private static DueRow Row(DatasetDefinition dataset, string meaning, DueRow? known, ReportingCalendar calendar, DateTime now)
    {
        string schedule = dataset.Schedule!.ToString();
        if (known is null)
        {
            return new DueRow(dataset.Id, schedule, meaning, new DueState(now, now, null, null), 0, null);
        }

        DueState state = known.State;
        if (known.Schedule != schedule)
        {
            bool wasDue = Schedule.TryParse(known.Schedule, out Schedule? old)
                && DueRule.Slot(state, after => NextRun.After(old, after, calendar), now) is not null;
            state = state with { ScheduleSince = now, RequestedAt = wasDue ? now : state.RequestedAt };
        }

        state = known.Meaning == meaning ? state : state with { RequestedAt = now };
        return known with { Schedule = schedule, Meaning = meaning, State = state };
    }

    private static string Meaning(DatasetDefinition dataset, IEnumerable<IndicatorDefinition> active, Catalogue catalogue) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', active
            .Where(indicator => indicator.DatasetIds.Contains(dataset.Id))
            .OrderBy(indicator => indicator.Id, StringComparer.Ordinal)
            .Select(indicator => $"{indicator.Id} {DefinitionHash.Compute(indicator, catalogue.Datasets)}")))));
}
