using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Planning;

/// <summary>Finds the datasets that must be measured in one run (rule 25).</summary>
public static class RunGroups
{
    /// <summary>
    /// Gets the datasets of indicators in groups. A ratio over two datasets joins them, and so does a baseline that is adjusted
    /// by the volume of an indicator on another dataset.
    /// </summary>
    /// <returns>
    /// The groups, ordered by their first dataset. Within a group the datasets are in ordinal order. So equal indicators always
    /// give equal groups.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<string>> Group(Catalogue catalogue, IEnumerable<IndicatorDefinition> indicators)
    {
        List<SortedSet<string>> groups = [];
        foreach (IndicatorDefinition indicator in indicators)
        {
            var joined = new SortedSet<string>(
                ExtractionPlan.WithVolumeIndicators(catalogue, [indicator]).SelectMany(each => each.DatasetIds),
                StringComparer.Ordinal);
            foreach (SortedSet<string> overlapping in groups.Where(group => group.Overlaps(joined)).ToList())
            {
                joined.UnionWith(overlapping);
                groups.Remove(overlapping);
            }

            groups.Add(joined);
        }

        return [.. groups.OrderBy(group => group.Min, StringComparer.Ordinal).Select(group => (IReadOnlyList<string>)[.. group])];
    }
}
