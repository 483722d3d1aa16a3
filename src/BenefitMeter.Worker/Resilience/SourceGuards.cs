using System.Collections.Concurrent;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Sources;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Resilience;

/// <summary>The guards of this process, one for each source, so that the failures of one run also count for the next.</summary>
/// <param name="time">The clock.</param>
/// <param name="log">The log for retries and for changes of the circuit breakers.</param>
/// <param name="workerState">
/// Where the state of the circuit breakers is published for health; null where nothing reads it.
/// </param>
internal sealed class SourceGuards(TimeProvider time, ILogger log, WorkerState? workerState)
{
    // A source whose settings change gets another guard; the failures counted so far belong to the old settings.
    private readonly ConcurrentDictionary<(string Id, SourceProtection Settings), SourceGuard> guards = new();

    /// <summary>Opens a source behind its guard.</summary>
    /// <param name="source">The source.</param>
    /// <param name="open">Opens the source, which makes its calls through the delegate.</param>
    public ISource Open(SourceDefinition source, Func<GuardedCall, ISource> open) => new GuardedSource(open, guards.GetOrAdd(
        (source.Id, source.Protection),
        _ => new SourceGuard(source, time, log, circuit => workerState?.SetCircuit(source.Id, circuit))));
}
