using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.Http;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>
/// Many datasets on few sources that are due at one moment, and what became of them. The benchmark uses it too.
/// </summary>
internal static class ManyDue
{
    public const int Datasets = 60;
    public const int Sources = 6;
    public const int MostAtOnce = 2;

    /// <summary>Gets a municipality with them.</summary>
    /// <param name="url">Where the sources answer, each at <c>/sN</c>.</param>
    /// <param name="schedule">The schedule of a dataset by its number.</param>
    /// <param name="datasets">How many datasets there are.</param>
    public static TestMunicipality Municipality(
        string url, Func<int, string> schedule, int datasets = Datasets) => TestMunicipality.Empty
        .ForEach(Enumerable.Range(0, Sources), (town, i) =>
            town.Source($"s{i}", $"provider: http, url: '{url}/s{i}', max-concurrency: {MostAtOnce}"))
        .ForEach(Enumerable.Range(0, datasets), (town, i) => town
            .Dataset($"d{i:00}", $$"""
                source: s{{i % Sources}}, dates: { day: { column: day, as: date } }, rows-are: things, schedule: '{{schedule(i)}}'
                """)
            .Indicator($"i{i:00}", $$"""
                name: I{{i}}, dataset: d{{i:00}}, dated-by: day, measure: { count: {} }, measured-in: rows
                """));

    /// <summary>Gets the schedule that names a moment of today alone.</summary>
    public static string At(DateTime utc)
    {
        DateTime local = TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"));
        return FormattableString.Invariant($"cron {local.Second} {local.Minute} {local.Hour} {local.Day} {local.Month} ?");
    }

    /// <summary>Gets a whole second some time from now.</summary>
    public static DateTime Soon(TimeSpan wait) =>
        new(
            (TimeProvider.System.GetUtcNow() + wait).UtcDateTime.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond,
            DateTimeKind.Utc);

    /// <summary>Answers as each source does: after a while, with two rows.</summary>
    public static async Task AnswerAsync(Microsoft.AspNetCore.Http.HttpContext context)
    {
        await Task.Delay(150, context.RequestAborted);
        await context.JsonAsync("""[{ "day": "2026-01-05", "n": 1 }, { "day": "2026-02-05", "n": 2 }]""");
    }

    /// <summary>Does what a clock would at 05:30: one statement makes all due.</summary>
    public static async Task<DateTime> MakeDueAsync(string connection)
    {
        DateTime due = Soon(TimeSpan.Zero);
        await ScalarAsync(
            connection,
            $"UPDATE bm_due SET requested_at = '{due:O}', served_through = '{due.AddMinutes(-1):O}', schedule_since = '{due:O}'");
        return due;
    }

    /// <summary>Tells whether all that was asked for is answered, and no run goes on.</summary>
    public static async Task<bool> IsServedAsync(string connection, int datasets = Datasets) => (bool)(await ScalarAsync(
        connection,
        $"SELECT (SELECT COUNT(*) FROM bm_due WHERE served_through >= requested_at) = {datasets} AND NOT EXISTS (SELECT 1 "
            + "FROM bm_run WHERE outcome = 'running')"))!;

    /// <summary>Gets how many runs published for a moment, by dataset.</summary>
    public static async Task<Dictionary<string, long>> CountsAsync(string connection, params DateTime[] due)
    {
        await using NpgsqlConnection open = new(connection);
        await open.OpenAsync();
        await using NpgsqlCommand command = new(
            $"SELECT datasets, COUNT(*) FROM bi_run WHERE scheduled_for IN ({Moments(due)}) "
                + "AND outcome IN ('succeeded', 'nothing-changed') GROUP BY datasets",
            open);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        Dictionary<string, long> counts = [];
        while (await reader.ReadAsync())
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }

    /// <summary>Writes moments as SQL has them.</summary>
    public static string Moments(params DateTime[] due) => string.Join(", ", due.Select(moment => $"'{moment:O}'"));

    /// <summary>Asks for one value.</summary>
    public static async Task<object?> ScalarAsync(string connection, string sql)
    {
        await using NpgsqlConnection open = new(connection);
        await open.OpenAsync();
        await using NpgsqlCommand command = new(sql, open);
        return await command.ExecuteScalarAsync();
    }
}
