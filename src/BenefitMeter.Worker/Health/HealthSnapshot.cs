using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Health;

/// <summary>Everything that <see cref="HealthRule"/> evaluates, at one moment.</summary>
/// <param name="StoreFailure">Why the reporting database cannot be used; null when it answers.</param>
/// <param name="HasCatalogue">Whether a valid catalogue has been read.</param>
/// <param name="CatalogueFault">Why the catalogue folder cannot be used as it is now; null when it can.</param>
/// <param name="SchedulerRunning">Whether the scheduler starts runs.</param>
/// <param name="Circuits">The states of the circuit breakers, by source id.</param>
/// <param name="Jobs">The datasets, from the latest answer of the reporting database.</param>
/// <param name="At">The moment of the check.</param>
internal sealed record HealthSnapshot(
    BenefitMeterException? StoreFailure, bool HasCatalogue, LocalText? CatalogueFault, bool SchedulerRunning,
    IReadOnlyDictionary<string, SourceCircuit> Circuits, IReadOnlyList<JobHealth> Jobs, DateTimeOffset At)
{
    /// <summary>Gets whether the worker has just started, and has not tried to open the database yet. Default false.</summary>
    public bool IsStarting { get; init; }

    /// <summary>Gets whether what is derived follows the figures, from the same answer as the datasets.</summary>
    public DerivationHealth Derivation { get; init; } = DerivationHealth.None;

    /// <summary>Gets why the database cannot be written to, although it answers; null when it can.</summary>
    public BenefitMeterException? WriteFailure { get; init; }

    /// <summary>Gets the warning that the clocks of machine and database differ; null while they agree.</summary>
    public LocalText? ClockWarning { get; init; }
}
