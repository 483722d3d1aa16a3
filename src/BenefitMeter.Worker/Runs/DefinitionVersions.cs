using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

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
    public int Of(string indicatorId) => versions[indicatorId];

    /// <summary>Reads the known versions, and numbers the meanings that are new.</summary>
    public static async Task<DefinitionVersions> ReadAsync(
        Measurement measurement, IEnumerable<IndicatorDefinition> indicators, CancellationToken cancellationToken)
    {
        IReadOnlyList<DefinitionVersion> known = measurement.Store is { } store
            ? await store.ReadDefinitionVersionsAsync(cancellationToken)
            : [];
        DefinitionVersions found = new();
        foreach (IndicatorDefinition indicator in indicators)
        {
            string hash = DefinitionHash.Of(indicator, measurement.Catalogue.Datasets);
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
