using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>Which definition version each indicator is measured with, by the hash of its meaning (rule 12).</summary>
internal sealed class DefinitionVersions
{
    private readonly Dictionary<string, int> versions = [];
    private readonly List<DefinitionVersion> added = [];

    private DefinitionVersions()
    {
    }

    /// <summary>Gets the versions that no run has measured with before.</summary>
    public IReadOnlyList<DefinitionVersion> New => added;

    /// <summary>Gets an indicator's version.</summary>
    public int VersionOf(string indicatorId) => versions[indicatorId];

    /// <summary>Reads the known versions, and numbers the meanings that are new.</summary>
    public static async Task<DefinitionVersions> ReadAsync(
        RunContext runContext, IEnumerable<IndicatorDefinition> indicators, CancellationToken cancellationToken)
    {
        IReadOnlyList<DefinitionVersion> known = runContext.Store is { } store
            ? await store.ReadDefinitionVersionsAsync(cancellationToken)
            : [];
        DefinitionVersions found = new();
        foreach (IndicatorDefinition indicator in indicators)
        {
            string hash = DefinitionHash.Compute(indicator, runContext.Catalogue.Datasets);
            found.Number(indicator, hash, [.. known.Where(version => version.IndicatorId == indicator.Id)]);
        }

        return found;
    }

    private void Number(IndicatorDefinition indicator, string hash, DefinitionVersion[] known)
    {
        if (known.FirstOrDefault(version => version.Hash == hash) is { } same)
        {
            versions[indicator.Id] = same.Version;
            return;
        }

        int version = indicator.SameMeaningAs ?? known.Select(each => each.Version).DefaultIfEmpty().Max() + 1;
        versions[indicator.Id] = version;
        added.Add(new DefinitionVersion(indicator.Id, version, hash));
    }
}
