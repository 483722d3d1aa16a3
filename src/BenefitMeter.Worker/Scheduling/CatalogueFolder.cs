using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Resilience;
using BenefitMeter.Worker.Runs.Pipeline;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>Reads the catalogue folder of this worker, and creates what the runs of its catalogue need.</summary>
/// <param name="settings">The settings.</param>
/// <param name="keys">The keys that each provider adds to a source.</param>
/// <param name="guards">The guards through which sources are called.</param>
/// <param name="store">The reporting database.</param>
/// <param name="time">The reporting database's clock.</param>
/// <param name="logs">Creates the log of the runs.</param>
internal sealed class CatalogueFolder(
    Settings settings, IReadOnlyList<ProviderKeys> keys, SourceGuards guards, ReportingStore store, StoreClock time,
    ILoggerFactory logs)
{
    /// <summary>Reads the folder, whether its catalogue is valid or not.</summary>
    public CatalogueLoad Read() => CatalogueReader.Read(settings.CataloguePath, keys);

    /// <summary>Creates what the runs of a valid catalogue need.</summary>
    public RunContext CreateRunContext(CatalogueLoad load) =>
        new(load.Catalogue!, store, guards.Open, time) { Log = logs.CreateLogger("BenefitMeter.Run"), Plans = load.Plans };
}
