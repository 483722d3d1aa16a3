using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>What the worker needs from outside.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="ReadCatalogue">Reads the catalogue folder, whether the catalogue is valid or not.</param>
/// <param name="OpenStore">Opens the reporting database.</param>
/// <param name="CreateRunContext">Creates what a run of a valid catalogue needs.</param>
/// <param name="Time">The reporting database's clock.</param>
internal sealed record WorkerParts(
    Settings Settings, Func<CatalogueLoad> ReadCatalogue, Func<CancellationToken, Task<ReportingStore>> OpenStore,
    Func<CatalogueLoad, ReportingStore, RunContext> CreateRunContext, TimeProvider Time);
