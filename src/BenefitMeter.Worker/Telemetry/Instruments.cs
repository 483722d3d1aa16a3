using System.Diagnostics.Metrics;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// All instruments of the worker. Alert rules, dashboard and runbook in <c>ops/</c> name these and no others; a test fails
/// otherwise.
/// </summary>
internal static class Instruments
{
    /// <summary>The name of the meter that all instruments belong to.</summary>
    public const string MeterName = "BenefitMeter";

    private static readonly Meter Meter = new(MeterName);
    private static readonly List<Instrument> Created = [];
    // Upper bounds of the buckets of a duration: from a tenth of a second to four hours.
    private static readonly double[] BucketSeconds = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 14400];

    /// <summary>Gets the number of runs that ended, by dataset and outcome.</summary>
    public static Counter<long> Runs { get; } = Count("benefitmeter.runs", "{run}", "Runs that ended, by dataset and outcome.");

    /// <summary>Gets the number of runs in progress in this process.</summary>
    public static UpDownCounter<long> RunsActive { get; } =
        UpDown("benefitmeter.runs.active", "{run}", "Runs that are in progress in this process.");

    /// <summary>Gets the durations of runs in seconds, by dataset and outcome.</summary>
    public static Histogram<double> RunDuration { get; } =
        Duration("benefitmeter.run.duration", "How long runs took, by dataset and outcome.");

    /// <summary>Gets the number of rows that runs read from their sources, by dataset.</summary>
    public static Counter<long> RowsRead { get; } =
        Count("benefitmeter.rows.read", "{row}", "Rows that runs read from their sources, by dataset.");

    /// <summary>Gets the number of figures that runs published or withdrew, by dataset.</summary>
    public static Counter<long> FiguresChanged { get; } =
        Count("benefitmeter.figures.changed", "{figure}", "Figures that runs published or withdrew, by dataset.");

    /// <summary>Gets the number of runs that failed, by dataset and kind of failure.</summary>
    public static Counter<long> Failures { get; } = Count(
        "benefitmeter.failures", "{failure}",
        "Runs that failed, by dataset and kind: catalogue, source, transient or store, which decides who acts.");

    /// <summary>Gets the number of times that a query was sent again after a temporary fault, by source.</summary>
    public static Counter<long> SourceRetries { get; } = Count(
        "benefitmeter.source.retries", "{retry}", "Times that a query was sent again after a temporary fault, by source.");

    /// <summary>Gets the delays from the scheduled moment of runs to their start in seconds, by dataset.</summary>
    public static Histogram<double> ScheduleLag { get; } =
        Duration("benefitmeter.schedule.lag", "How long after its scheduled moment a run started, by dataset.");

    /// <summary>Gets the number of leases that were lost during a run.</summary>
    public static Counter<long> LeasesLost { get; } = Count(
        "benefitmeter.leases.lost", "{lease}",
        "Leases of datasets that a run lost while it was in progress; such a run publishes nothing.");

    /// <summary>Gets the number of datasets that are due and whose run has not started.</summary>
    public static Instrument DueWaiting { get; } =
        Observed(
            "benefitmeter.due.waiting", "{dataset}",
            "Datasets that are due and whose run has not started, as this node sees it.");

    /// <summary>Gets the age of the data in seconds, by dataset.</summary>
    public static Instrument FreshnessLag { get; } =
        Observed(
            "benefitmeter.dataset.freshness.lag", "s",
            "Time since the end of the last day that a dataset's data reach to, by dataset.");

    /// <summary>Gets the time since a run last succeeded in seconds, by dataset.</summary>
    public static Instrument LastSuccessAge { get; } = Observed(
        "benefitmeter.dataset.last.success.age", "s",
        "Time since a run of a dataset last succeeded, whether or not it changed a figure, by dataset.");

    /// <summary>Gets 1 for a dataset that is overdue, otherwise 0, by dataset and source.</summary>
    public static Instrument Overdue { get; } = Observed(
        "benefitmeter.dataset.overdue", "{dataset}",
        "1 if a run or a delivery of the dataset is overdue, else 0, by dataset and source.");

    /// <summary>Gets the number of runs that failed since the last success, by dataset.</summary>
    public static Instrument FailedAttempts { get; } =
        Observed(
            "benefitmeter.dataset.failed.attempts", "{run}",
            "Runs of a dataset that failed since the last one that succeeded, by dataset.");

    /// <summary>Gets the state of the circuit breaker, by source.</summary>
    public static Instrument SourceCircuit { get; } = Observed(
        "benefitmeter.source.circuit", "{state}",
        "The circuit breaker of a source: 0 closed (read as usual), 1 half-open (tried once), 2 open (not read), by source.");

    /// <summary>Gets 1 while the catalogue folder has errors, otherwise 0.</summary>
    public static Instrument CatalogueFault { get; } = Observed(
        "benefitmeter.catalogue.fault", "{fault}",
        "1 while the catalogue folder has errors and the last valid catalogue is still used, else 0.");

    /// <summary>Gets 1 while the scheduler starts runs, otherwise 0.</summary>
    public static Instrument SchedulerRunning { get; } =
        Observed("benefitmeter.scheduler.running", "{scheduler}", "1 while the scheduler starts runs, else 0.");

    /// <summary>Gets 1 while the reporting database answers, otherwise 0.</summary>
    public static Instrument StoreReachable { get; } =
        Observed(
            "benefitmeter.store.reachable", "{store}",
            "1 while the reporting database answers and can be written to, else 0.");

    /// <summary>Gets every instrument, in the order of this file.</summary>
    public static IReadOnlyList<Instrument> All => Created;

    private static Counter<long> Count(string name, string unit, string meaning)
    {
        Created.Add(new Instrument(name, InstrumentKind.Counter, unit, meaning));
        return Meter.CreateCounter<long>(name, unit, meaning);
    }

    private static UpDownCounter<long> UpDown(string name, string unit, string meaning)
    {
        Created.Add(new Instrument(name, InstrumentKind.Gauge, unit, meaning));
        return Meter.CreateUpDownCounter<long>(name, unit, meaning);
    }

    private static Histogram<double> Duration(string name, string meaning)
    {
        Created.Add(new Instrument(name, InstrumentKind.Histogram, "s", meaning));
        return Meter.CreateHistogram(
            name, "s", meaning, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = BucketSeconds });
    }

    // Read from the state of the worker whenever metrics are collected.
    private static Instrument Observed(string name, string unit, string meaning)
    {
        Created.Add(new Instrument(name, InstrumentKind.Gauge, unit, meaning));
        return Created[^1];
    }
}
