using System.Diagnostics.Metrics;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Telemetry;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// Publishes the latest check of <see cref="HealthMonitor"/> as gauges. Lags and overdue datasets are computed for the time of
/// each reading.
/// </summary>
internal sealed class JobGauges : IDisposable
{
    private readonly Meter meter = new(Instruments.MeterName);
    private readonly HealthMonitor monitor;
    private readonly StoreClock time;

    /// <summary>Creates the gauges. They are published until this object is disposed.</summary>
    public JobGauges(HealthMonitor monitor, WorkerState workerState, StoreClock time)
    {
        (this.monitor, this.time) = (monitor, time);
        Observe(
            Instruments.FreshnessLag, () => ByJob((job, now) => job.DataThrough is { } day ? Lag(day, workerState, now) : null));
        Observe(Instruments.LastSuccessAge, () => ByJob((job, now) => (now - job.LastSuccessAt)?.TotalSeconds));
        Observe(Instruments.Overdue, () => ByJob((job, now) => job.IsOverdue(now) ? 1 : 0));
        Observe(Instruments.FailedAttempts, () => ByJob((job, _) => job.Attempts));
        Observe(Instruments.SourceCircuit, () => workerState.Circuits.Select(each => new Measurement<double>(
            each.Value switch { SourceCircuit.Closed => 0, SourceCircuit.HalfOpen => 1, _ => 2 }, Tag(Tags.Source, each.Key))));
        Observe(Instruments.CatalogueFault, () => One(workerState.CatalogueFault is not null));
        Observe(Instruments.SchedulerRunning, () => One(workerState.SchedulerRunning));
        Observe(
            Instruments.StoreReachable,
            () => monitor.Last is { IsStarting: false } last ? One((last.StoreFailure ?? last.WriteFailure) is null) : []);
        Observe(Instruments.DueWaiting, () => [new Measurement<double>(workerState.DueWaiting)]);
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private void Observe(Telemetry.Instrument instrument, Func<IEnumerable<Measurement<double>>> read) =>
        meter.CreateObservableGauge(instrument.Name, read, instrument.Unit, instrument.Meaning);

    private IEnumerable<Measurement<double>> ByJob(Func<JobHealth, DateTimeOffset, double?> read)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (JobHealth job in monitor.Last?.Jobs ?? [])
        {
            if (read(job, now) is { } value)
            {
                yield return new Measurement<double>(value, Tag(Tags.Dataset, job.DatasetId), Tag(Tags.Source, job.SourceId));
            }
        }
    }

    // Data reach to the end of a day in the organisation's time zone, so there is no lag before that day has ended.
    private static double? Lag(DateOnly day, WorkerState workerState, DateTimeOffset now)
    {
        if (workerState.Catalogue is not { } catalogue)
        {
            return null;
        }

        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(catalogue.Organisation.TimeZone);
        TimeSpan passed = TimeZoneInfo.ConvertTime(now, zone).DateTime - day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return Math.Max(0, Math.Round(passed.TotalSeconds));
    }

    private static IEnumerable<Measurement<double>> One(bool isSo) => [new Measurement<double>(isSo ? 1 : 0)];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
