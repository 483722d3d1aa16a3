using System.Collections.Concurrent;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Sources;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Resilience;

/// <summary>The guards of this process, one a source, so that all its runs learn from each other's faults.</summary>
/// <param name="time">The clock.</param>
/// <param name="log">Where faults are logged.</param>
/// <param name="workerState">What health reads; null where nobody does.</param>
internal sealed class SourceGuards(TimeProvider time, ILogger log, WorkerState? workerState)
{
    // A source whose settings change gets another guard; what is remembered of its faults was of the old settings.
    private readonly ConcurrentDictionary<(string Id, SourceProtection Settings), SourceGuard> guards = new();

    /// <summary>Opens a source behind its guard.</summary>
    /// <param name="source">The source.</param>
    /// <param name="open">Opens it; it is given how it may ask.</param>
    public ISource Open(SourceDefinition source, Func<GuardedCall, ISource> open) => new GuardedSource(open, guards.GetOrAdd(
        (source.Id, source.Protection),
        _ => new SourceGuard(source, time, log, circuit => workerState?.SetCircuit(source.Id, circuit))));
}
