using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Health;

/// <summary>By when a dataset must have run and been delivered. All moments are written in Danish local time.</summary>
public sealed class JobExpectationTests
{
    private static readonly ReportingCalendar Calendar =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), new DateOnly(2024, 1, 1));

    // Two hours after the next run that the schedule names: a run that fails at 05:30 is seen before 09:00 the same day.
    [Theory]
    [InlineData("daily 05:30", "2026-03-10 05:30", "2026-03-11 07:30")]
    [InlineData("daily 05:30", "2026-03-28 05:31", "2026-03-29 07:30")] // the clock goes forward that night
    [InlineData("daily 05:30", "2026-10-24 05:31", "2026-10-25 07:30")] // and back that night
    [InlineData("monday 06:00", "2026-03-10 12:00", "2026-03-16 08:00")]
    // Easter: the third working day of April is Wednesday the 8th
    [InlineData("workday 3 08:00", "2026-03-05 08:00", "2026-04-08 10:00")]
    [InlineData("cron 0 0 12 * * ?", "2026-03-10 13:00", "2026-03-11 14:00")]
    public void RunBy_IsTheGraceAfterTheNextMoment(string schedule, string lastSuccess, string expected) =>
        Assert.Equal(expected, Local(Job($"schedule: {schedule}", lastSuccess: lastSuccess).RunBy));

    [Fact]
    public void RunBy_SourceIsClosedThen_WaitsUntilItOpens() =>
        Assert.Equal(
            "2026-03-11 21:00",
            Local(Job("schedule: daily 08:00", "hours: \"19:00-06:00\"", lastSuccess: "2026-03-10 20:00").RunBy));

    [Fact]
    public void RunBy_NeverSucceeded_CountsFromWhenTheDatasetWasKnown() =>
        Assert.Equal("2026-04-11 07:30", Local(Job("schedule: daily 05:30").RunBy));

    // March 2026: its third working day of the month after is Wednesday 8 April, after Easter. April's is Tuesday 5 May.
    [Theory]
    [InlineData("2026-02-28", "2026-04-08 08:00", "2026-03-31")]
    [InlineData("2026-03-30", "2026-04-08 08:00", "2026-03-31")]
    [InlineData("2026-03-31", "2026-05-05 08:00", "2026-04-30")]
    [InlineData(null, "2026-05-05 08:00", "2026-04-30")] // known since 10 April: March was not waited for then
    public void DeliveryBy_IsThatOfTheFirstPeriodNotReached(string? reach, string by, string through)
    {
        JobRecord job = Job("expect: { by: workday 3 08:00 }", reach: reach);

        Assert.Equal(
            (by, through), (Local(job.DeliveryBy), job.Through!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Null(job.RunBy);
    }

    [Fact]
    public void NextRunAt_IsTheNextMomentFromNow() =>
        Assert.Equal("2026-04-11 05:30", Local(Job("schedule: daily 05:30", lastSuccess: "2026-03-10 05:30").NextRunAt));

    [Fact]
    public void Of_ByHandAndNothingExpected_ExpectsNothing()
    {
        JobRecord job = Job("rows-are: things");

        Assert.Equal((null, null, null, null), (job.NextRunAt, job.RunBy, job.DeliveryBy, job.Schedule));
        Assert.Equal("IT, 1234", job.Contact);
    }

    [Fact]
    public void Of_DatasetWithoutAnActiveIndicator_IsNotListed() =>
        Assert.Empty(Jobs("schedule: daily 05:30", string.Empty, "draft", null, null));

    private static JobRecord Job(string dataset, string source = "", string? lastSuccess = null, string? reach = null) =>
        Assert.Single(Jobs(dataset, source, "active", lastSuccess, reach));

    private static IReadOnlyList<JobRecord> Jobs(string dataset, string source, string state, string? lastSuccess, string? reach)
    {
        using Workspace folder = TestMunicipality.Empty
            .Source("letters", "provider: csv, path: letters.csv, contact: \"IT, 1234\"").Source("letters", source)
            .Dataset("letters", "source: letters, dates: { sent: { column: sent, as: date } }").Dataset("letters", dataset)
            .Indicator("letters", $$"""
                state: {{state}}, name: Letters, dataset: letters, measure: { count: {} }, dated-by: sent, measured-in: letters
                """)
            .Create();
        CatalogueLoad load = CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys);
        Assert.True(load.Catalogue is not null, string.Join('\n', load.Issues.Select(issue => issue.In(Language.English))));
        JobFacts facts = new(
            new Dictionary<string, JobRecord>(),
            lastSuccess is null
                ? new Dictionary<string, DateTimeOffset>()
                : new Dictionary<string, DateTimeOffset> { ["letters"] = Utc(lastSuccess) },
            reach is null
                ? new Dictionary<string, DateOnly>()
                : new Dictionary<string, DateOnly> { ["letters"] = DateOnly.Parse(reach, CultureInfo.InvariantCulture) });
        return new JobExpectation(load.Catalogue, Calendar, TimeSpan.FromHours(2)).Compute(facts, Utc("2026-04-10 12:00"));
    }

    private static DateTimeOffset Utc(string local) =>
        new(Calendar.ToUtc(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), TimeSpan.Zero);

    private static string? Local(DateTimeOffset? moment) =>
        moment is { } utc ? Calendar.ToLocal(utc.UtcDateTime).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
