using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Sources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// What the runs of one command or one host work with: the catalogue and its plans, the reporting database, the sources, the
/// clock.
/// </summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="store">The reporting database; null where there is none yet, which only a dry run does without.</param>
/// <param name="open">Opens a source for one run.</param>
/// <param name="time">The clock.</param>
internal sealed class RunContext(
    Catalogue catalogue, ReportingStore? store, Func<SourceDefinition, ISource> open, TimeProvider time)
{
    /// <summary>Gets the catalogue.</summary>
    public Catalogue Catalogue { get; } = catalogue;

    /// <summary>Gets the reporting database; null where there is none yet.</summary>
    public ReportingStore? ExistingStore { get; } = store;

    /// <summary>Gets the reporting database.</summary>
    /// <exception cref="InvalidOperationException">There is none yet, so that only a dry run is possible.</exception>
    public ReportingStore Store =>
        ExistingStore ?? throw new InvalidOperationException("Without a reporting database there are only dry runs.");

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Gets the plans that use the catalogue's indicators; default none.</summary>
    public ManagementPlans Plans { get; init; } = ManagementPlans.None;

    /// <summary>Gets where runs are logged; nowhere unless a host says so.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    /// <summary>Gets the organisation's calendar.</summary>
    public ReportingCalendar Calendar { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById(catalogue.Organisation.TimeZone), catalogue.Organisation.FortnightAnchor);

    /// <summary>Gets today, in the organisation's zone.</summary>
    public DateOnly Today => Calendar.LocalDay(Time.GetUtcNow().UtcDateTime);

    /// <summary>Gets the moment, in UTC, that counts as now: the clock's today, else the end of the day (rule 16).</summary>
    public DateTime NowAt(DateOnly asOf) => asOf == Today
        ? Time.GetUtcNow().UtcDateTime
        : Calendar.ToUtc(asOf.AddDays(1).ToDateTime(TimeOnly.MinValue)).AddTicks(-1);

    /// <summary>Opens a source of the catalogue.</summary>
    public ISource Open(string sourceId) => open(Catalogue.Sources[sourceId]);

    /// <summary>Gets the same with another catalogue.</summary>
    public RunContext With(Catalogue other) => new(other, ExistingStore, open, Time) { Plans = Plans, Log = Log };

    /// <summary>Gets a new id that the runs of one command share.</summary>
    public string NewInvocation() => Guid.CreateVersion7(Time.GetUtcNow()).ToString();
}
