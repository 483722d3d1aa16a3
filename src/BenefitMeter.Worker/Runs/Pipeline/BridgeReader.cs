using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Baselines;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>Reads what bridges an indicator's baselines over a definition break, from what was published (rule C9.8).</summary>
internal static class BridgeReader
{
    /// <summary>Reads it; null where the indicator declares no bridge or nothing was published yet.</summary>
    public static async Task<DefinitionBridge?> ReadAsync(
        RunContext runContext, IndicatorDefinition indicator, int version, CancellationToken cancellationToken) =>
        indicator.Bridge is { } bridge && runContext.Store is { } store
            ? new DefinitionBridge(
                indicator, version, runContext.Calendar,
                await store.ReadVersionsAsync(indicator.Id, indicator.Grain, bridge.Overlap, cancellationToken))
            : null;
}
