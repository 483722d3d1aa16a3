using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Assessing;

/// <summary>Tells which figures turned grey because no newer ones came.</summary>
public static class StaleFinding
{
    /// <summary>Makes a finding for each indicator.</summary>
    public static IEnumerable<RunFinding> Of(IEnumerable<FigureChange> stale, Catalogue catalogue) =>
        stale.GroupBy(change => change.Key.IndicatorId).Select(indicator =>
        {
            string count = indicator.Count().ToString(CultureInfo.InvariantCulture);
            return new RunFinding(catalogue.Indicators[indicator.Key].DatasetId, indicator.Key, new MeasuringFinding(
                Staleness.Code, null, null, null, 0,
                new(
                    $"Tal for '{indicator.Key}', der blev grå, fordi de er mere end to måleperioder gamle: {count}. "
                        + "Værdierne bevares og bedømmes igen ved næste levering.",
                    $"Figures of '{indicator.Key}' that turned grey because they are more than two measuring periods old: "
                        + $"{count}. Their values are kept, and judged again with the next delivery.")));
        });
}
