using BenefitMeter.Definitions;
using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Runs;

/// <summary>Reads what bridges an indicator's baselines over a definition break, from what was published (rule C9.8).</summary>
internal static class Bridges
{
    /// <summary>Reads it; null where the indicator declares no bridge or nothing was published yet.</summary>
    public static async Task<DefinitionBridge?> ReadAsync(
        Measurement measurement, IndicatorDefinition indicator, int version, CancellationToken cancellationToken) =>
        indicator.Bridge is { } bridge && measurement.Store is { } store
            ? new DefinitionBridge(
                indicator, version, measurement.Calendar,
                await store.ReadVersionsAsync(indicator.Id, indicator.Grain, bridge.Overlap, cancellationToken))
            : null;
}
