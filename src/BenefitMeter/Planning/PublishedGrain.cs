using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>What a dataset's figures are published in.</summary>
public static class PublishedGrain
{
    /// <summary>
    /// Gets the finest grain that the dataset's active indicators publish; of all its indicators where none is active, and a
    /// month where it has none.
    /// </summary>
    public static PeriodGrain Finest(Catalogue catalogue, string datasetId)
    {
        IndicatorDefinition[] all = [.. catalogue.Indicators.Values.Where(indicator => indicator.DatasetIds.Contains(datasetId))];
        IndicatorDefinition[] active = [.. all.Where(indicator => indicator.State == IndicatorState.Active)];
        return (active.Length > 0 ? active : all).SelectMany(indicator => indicator.Grains)
            .Where(grain => grain != PeriodGrain.All).DefaultIfEmpty(PeriodGrain.Month).Min();
    }
}
