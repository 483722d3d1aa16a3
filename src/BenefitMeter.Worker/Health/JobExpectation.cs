using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// Computes by when each dataset's next run must have succeeded and its next delivery arrived. Both moments follow from the
/// latest success and the latest data, not from the current time, so they stay valid while no worker runs (decision 0042).
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="calendar">The organisation's calendar.</param>
/// <param name="grace">The time that a run has, from its scheduled moment, before it is overdue.</param>
internal sealed class JobExpectation(Catalogue catalogue, ReportingCalendar calendar, TimeSpan grace)
{
    /// <summary>Computes both moments for every dataset that an active indicator is measured on.</summary>
    /// <param name="facts">The datasets, latest successes and latest data in the reporting database.</param>
    /// <param name="now">The current time, in UTC. A dataset that is new to the database is known from then on.</param>
    public IReadOnlyList<JobRecord> Compute(JobFacts facts, DateTimeOffset now) =>
    [
        .. RunGroups.Group(catalogue, catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active))
            .SelectMany(group => group).Select(id => Compute(catalogue.Datasets[id], facts, now)),
    ];

    private JobRecord Compute(DatasetDefinition dataset, JobFacts facts, DateTimeOffset now)
    {
        SourceDefinition source = catalogue.Sources[dataset.SourceId];
        DateTimeOffset knownSince = facts.Jobs.TryGetValue(dataset.Id, out JobRecord? known) ? known.KnownSince : now;
        DateTime ran =
            facts.LastSuccess.TryGetValue(dataset.Id, out DateTimeOffset success) ? success.UtcDateTime : knownSince.UtcDateTime;
        // Computed ahead, so that a dataset becomes overdue even when the worker is dead (decision 0042).
        DateTime? due = NextRun.After(dataset.Schedule, ran, calendar);
        DateTime? runBy = due is { } moment ? (source.Hours?.NextOpen(moment, calendar) ?? moment) + grace : null;
        (DateTime? deliveryBy, DateOnly? through) = Delivery(dataset, facts, knownSince);
        return new JobRecord(
            dataset.Id, dataset.Name, source.Id, source.Contact, dataset.Schedule?.ToString(), knownSince,
            Utc(NextRun.After(dataset.Schedule, now.UtcDateTime, calendar)), Utc(runBy), Utc(deliveryBy), through);
    }

    // Of a dataset without any delivery the next one is expected, not those that were due before the dataset was known.
    private (DateTime? By, DateOnly? Through) Delivery(DatasetDefinition dataset, JobFacts facts, DateTimeOffset knownSince)
    {
        if (dataset.Expectation.By is not { } by)
        {
            return (null, null);
        }

        PeriodGrain finest = PublishedGrain.Finest(catalogue, dataset.Id);
        bool delivered = facts.Reach.TryGetValue(dataset.Id, out DateOnly reach);
        DateOnly from = delivered ? reach
            : ExpectedDelivery.Find(by, finest, knownSince.UtcDateTime, null, calendar)?.Period.LastDay ?? reach;
        return ExpectedDelivery.FirstMissing(by, finest, from, calendar) is { } missing
            ? (missing.By, missing.Period.LastDay)
            : (null, null);
    }

    private static DateTimeOffset? Utc(DateTime? moment) =>
        moment is { } utc ? new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) : null;
}
