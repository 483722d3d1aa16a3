using System.Collections.Concurrent;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Sources;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Resilience;

/// <summary>
/// Opens the catalogue's sources, each behind its guard. There is one guard for each source of this process, so that the
/// failures of one run also count for the next.
/// </summary>
/// <param name="providers">The providers of sources.</param>
/// <param name="context">What the providers get; its clock is also that of the guards.</param>
/// <param name="log">The log for retries and for changes of the circuit breakers.</param>
/// <param name="workerState">
/// Where the state of the circuit breakers is published for health; null where nothing reads it.
/// </param>
internal sealed class SourceGuards(
    IReadOnlyList<SourceProvider> providers, SourceContext context, ILogger log, WorkerState? workerState)
{
    // A source whose settings change gets another guard; the failures counted so far belong to the old settings.
    private readonly ConcurrentDictionary<(string Id, SourceProtection Settings), SourceGuard> guards = new();

    /// <summary>Opens a source behind its guard.</summary>
    public ISource Open(SourceDefinition source)
    {
        SourceProvider provider = providers.Single(each => each.Name == source.Provider);
        return new GuardedSource(
            call => provider.Open(source, context with { Call = call }),
            guards.GetOrAdd(
                (source.Id, source.Protection),
                _ => new SourceGuard(source, context.Time, log, circuit => workerState?.SetCircuit(source.Id, circuit))));
    }
}
