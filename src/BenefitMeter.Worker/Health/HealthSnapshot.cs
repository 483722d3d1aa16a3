using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Health;

/// <summary>Everything that health is told from, at one moment.</summary>
/// <param name="StoreFailure">Why the reporting database cannot be used; null where it answers.</param>
/// <param name="HasCatalogue">Whether a valid catalogue was read.</param>
/// <param name="CatalogueFault">Why the catalogue folder cannot be used as it stands; null where it can.</param>
/// <param name="SchedulerRunning">Whether the scheduler starts runs.</param>
/// <param name="Circuits">The circuit breakers by source.</param>
/// <param name="Jobs">The datasets, as the reporting database last told of them.</param>
/// <param name="At">The moment.</param>
internal sealed record HealthSnapshot(
    BenefitMeterException? StoreFailure, bool HasCatalogue, LocalText? CatalogueFault, bool SchedulerRunning,
    IReadOnlyDictionary<string, SourceCircuit> Circuits, IReadOnlyList<JobHealth> Jobs, DateTimeOffset At);
