using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Assessing;

/// <summary>The definition version that each indicator is measured with, by the hash of its meaning (rule 12).</summary>
public sealed class DefinitionVersions
{
    private readonly Dictionary<string, int> versions = [];
    private readonly List<DefinitionVersion> added = [];

    /// <summary>Numbers the meanings that are new.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="indicators">The indicators.</param>
    /// <param name="known">Every version that figures were measured with.</param>
    public DefinitionVersions(
        Catalogue catalogue, IEnumerable<IndicatorDefinition> indicators, IReadOnlyList<DefinitionVersion> known)
    {
        ILookup<string, DefinitionVersion> of = known.ToLookup(version => version.IndicatorId, StringComparer.Ordinal);
        foreach (IndicatorDefinition indicator in indicators)
        {
            Number(indicator, DefinitionHash.Compute(indicator, catalogue.Datasets), [.. of[indicator.Id]]);
        }
    }

    /// <summary>Gets the versions that no run has measured with before.</summary>
    public IReadOnlyList<DefinitionVersion> New => added;

    /// <summary>Gets an indicator's version.</summary>
    public int VersionOf(string indicatorId) => versions[indicatorId];

    private void Number(IndicatorDefinition indicator, string hash, DefinitionVersion[] known)
    {
        if (Array.Find(known, version => version.Hash == hash) is { } same)
        {
            versions[indicator.Id] = same.Version;
            return;
        }

        int version = indicator.SameMeaningAs ?? known.Select(each => each.Version).DefaultIfEmpty().Max() + 1;
        versions[indicator.Id] = version;
        added.Add(new DefinitionVersion(indicator.Id, version, hash));
    }
}
