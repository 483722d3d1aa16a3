using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>The grains in which the figures of a dataset are published.</summary>
public static class PublishedGrain
{
    /// <summary>
    /// Gets the finest grain in which the dataset's active indicators are published. If none is active, all its indicators are
    /// used; if it has no indicators, the result is <see cref="PeriodGrain.Month"/>.
    /// </summary>
    public static PeriodGrain Finest(Catalogue catalogue, string datasetId)
    {
        IndicatorDefinition[] all = [.. catalogue.Indicators.Values.Where(indicator => indicator.DatasetIds.Contains(datasetId))];
        IndicatorDefinition[] active = [.. all.Where(indicator => indicator.State == IndicatorState.Active)];
        return (active.Length > 0 ? active : all).SelectMany(indicator => indicator.Grains)
            .Where(grain => grain != PeriodGrain.All).DefaultIfEmpty(PeriodGrain.Month).Min();
    }
}
