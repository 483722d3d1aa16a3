using System.Diagnostics.Metrics;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// The one list of what the worker measures about itself. Alert rules, dashboard and runbook in <c>ops/</c> name these and no
/// others; a test holds it.
/// </summary>
internal static class Instruments
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "BenefitMeter";

    private static readonly Meter Meter = new(MeterName);
    private static readonly List<Instrument> Listed = [];
    private static readonly double[] Seconds = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 14400];

    /// <summary>Gets the runs that ended.</summary>
    public static Counter<long> Runs { get; } = Count("benefitmeter.runs", "{run}", "Runs that ended, by dataset and outcome.");

    /// <summary>Gets the runs going on.</summary>
    public static UpDownCounter<long> RunsActive { get; } =
        UpDown("benefitmeter.runs.active", "{run}", "Runs that are going on in this process.");

    /// <summary>Gets how long runs took.</summary>
    public static Histogram<double> RunDuration { get; } =
        Spread("benefitmeter.run.duration", "How long runs took, by dataset and outcome.");

    /// <summary>Gets the rows read.</summary>
    public static Counter<long> RowsRead { get; } =
        Count("benefitmeter.rows.read", "{row}", "Rows that runs read from their sources, by dataset.");

    /// <summary>Gets the figures changed.</summary>
    public static Counter<long> FiguresChanged { get; } =
        Count("benefitmeter.figures.changed", "{figure}", "Figures that runs published or withdrew, by dataset.");

    /// <summary>Gets the failed runs.</summary>
    public static Counter<long> Failures { get; } = Count(
        "benefitmeter.failures", "{failure}",
        "Runs that failed, by dataset and kind: catalogue, source, transient or store, which says who acts.");

    /// <summary>Gets the questions asked again.</summary>
    public static Counter<long> SourceRetries { get; } =
        Count("benefitmeter.source.retries", "{retry}", "Times that a source was asked again after a passing fault, by source.");

    /// <summary>Gets how late runs started.</summary>
    public static Histogram<double> ScheduleLag { get; } =
        Spread("benefitmeter.schedule.lag", "How long after its scheduled moment a run started, by dataset.");

    /// <summary>Gets the leases lost.</summary>
    public static Counter<long> LeasesLost { get; } = Count(
        "benefitmeter.leases.lost", "{lease}",
        "Leases of datasets that a run lost while it went on; such a run publishes nothing.");

    /// <summary>Gets how many runs wait.</summary>
    public static Instrument DueWaiting { get; } =
        Observed(
            "benefitmeter.due.waiting", "{dataset}",
            "Datasets that are due and whose run has not started, as this node sees it.");

    /// <summary>Gets how old the data are.</summary>
    public static Instrument FreshnessLag { get; } =
        Observed(
            "benefitmeter.dataset.freshness.lag", "s",
            "Time since the end of the last day that a dataset's data reach to, by dataset.");

    /// <summary>Gets how long ago a run succeeded.</summary>
    public static Instrument LastSuccessAge { get; } = Observed(
        "benefitmeter.dataset.last.success.age", "s",
        "Time since a run of a dataset last succeeded, whether or not it changed a figure, by dataset.");

    /// <summary>Gets whether a dataset is overdue.</summary>
    public static Instrument Overdue { get; } = Observed(
        "benefitmeter.dataset.overdue", "{dataset}",
        "1 where a dataset's run or delivery should have been there by now, else 0, by dataset and source.");

    /// <summary>Gets the attempts that failed since the last success.</summary>
    public static Instrument FailedAttempts { get; } =
        Observed(
            "benefitmeter.dataset.failed.attempts", "{run}", "Runs of a dataset that failed since one succeeded, by dataset.");

    /// <summary>Gets the state of a source's circuit breaker.</summary>
    public static Instrument SourceCircuit { get; } = Observed(
        "benefitmeter.source.circuit", "{state}",
        "The circuit breaker of a source: 0 closed (asked as usual), 1 half-open (tried once), 2 open (not asked), by source.");

    /// <summary>Gets whether the catalogue folder is broken.</summary>
    public static Instrument CatalogueFault { get; } = Observed(
        "benefitmeter.catalogue.fault", "{fault}",
        "1 while the catalogue folder is broken and the last good catalogue is measured, else 0.");

    /// <summary>Gets whether the scheduler runs.</summary>
    public static Instrument SchedulerRunning { get; } =
        Observed("benefitmeter.scheduler.running", "{scheduler}", "1 while the scheduler starts runs, else 0.");

    /// <summary>Gets whether the reporting database answers.</summary>
    public static Instrument StoreReachable { get; } =
        Observed("benefitmeter.store.reachable", "{store}", "1 while the reporting database answers, else 0.");

    /// <summary>Gets every instrument, in the order of this file.</summary>
    public static IReadOnlyList<Instrument> All => Listed;

    private static Counter<long> Count(string name, string unit, string meaning)
    {
        Listed.Add(new Instrument(name, InstrumentKind.Counter, unit, meaning));
        return Meter.CreateCounter<long>(name, unit, meaning);
    }

    private static UpDownCounter<long> UpDown(string name, string unit, string meaning)
    {
        Listed.Add(new Instrument(name, InstrumentKind.Gauge, unit, meaning));
        return Meter.CreateUpDownCounter<long>(name, unit, meaning);
    }

    private static Histogram<double> Spread(string name, string meaning)
    {
        Listed.Add(new Instrument(name, InstrumentKind.Histogram, "s", meaning));
        return Meter.CreateHistogram(
            name, "s", meaning, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
    }

    // What is read from the state of the worker, when somebody asks.
    private static Instrument Observed(string name, string unit, string meaning)
    {
        Listed.Add(new Instrument(name, InstrumentKind.Gauge, unit, meaning));
        return Listed[^1];
    }
}
