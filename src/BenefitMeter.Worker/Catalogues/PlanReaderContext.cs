using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>What the readers of plans share: everything that was read before them.</summary>
/// <param name="Folder">The catalogue folder.</param>
/// <param name="Tree">The catalogue's sections; <see cref="Items"/> gives what is sound of one.</param>
/// <param name="Organisation">The organisation; null where its units make no tree, which has been reported.</param>
/// <param name="Datasets">The datasets, sound or not.</param>
/// <param name="Indicators">The sound indicators.</param>
/// <param name="Sound">The nodes whose keys and values are sound in themselves.</param>
/// <param name="Issues">Takes what is wrong.</param>
internal sealed record PlanReaderContext(
    string Folder, MapNode Tree, Organisation? Organisation, IReadOnlyDictionary<string, DatasetDefinition> Datasets,
    IReadOnlyDictionary<string, IndicatorDefinition> Indicators, HashSet<Node> Sound, ICollection<DefinitionIssue> Issues)
{
    /// <summary>Gets the sound items of a section whose keys are ids.</summary>
    public IEnumerable<MapEntry> Items(string section) => Tree.At(section).Entries().Where(entry => Sound.Contains(entry.Value));
}
