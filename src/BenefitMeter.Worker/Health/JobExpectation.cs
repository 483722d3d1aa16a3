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
/// Works out by when each dataset must have run and been delivered. Both moments follow from what is there already, not from
/// now, so that they stay true while nobody looks.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="calendar">The organisation's calendar.</param>
/// <param name="grace">How long after its scheduled moment a run may take to succeed.</param>
internal sealed class JobExpectation(Catalogue catalogue, ReportingCalendar calendar, TimeSpan grace)
{
    /// <summary>Works them out for every dataset that active indicators are measured on.</summary>
    /// <param name="facts">What the reporting database knows.</param>
    /// <param name="now">The moment, in UTC.</param>
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
        // Worked out ahead, so that a dataset becomes overdue also where the worker is dead (decision 0042).
        DateTime? due = NextRun.After(dataset.Schedule, ran, calendar);
        DateTime? runBy = due is { } moment ? (source.Hours?.NextOpen(moment, calendar) ?? moment) + grace : null;
        (DateTime? deliveryBy, DateOnly? through) = Delivery(dataset, facts, knownSince);
        return new JobRecord(
            dataset.Id, dataset.Name, source.Id, source.Contact, dataset.Schedule?.ToString(), knownSince,
            Utc(NextRun.After(dataset.Schedule, now.UtcDateTime, calendar)), Utc(runBy), Utc(deliveryBy), through);
    }

    // A dataset that never delivered owes the next delivery there is, not all that were due before it was known.
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
