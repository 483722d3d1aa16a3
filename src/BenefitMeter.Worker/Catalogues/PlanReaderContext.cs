using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>What all readers of plans need: everything that has been read before them.</summary>
/// <param name="Folder">The catalogue folder.</param>
/// <param name="Tree">The sections of the catalogue; <see cref="Items"/> gets the valid items of one.</param>
/// <param name="Organisation">The organisation; null where its units form no tree, which has been reported.</param>
/// <param name="Datasets">The datasets by id, including those with errors.</param>
/// <param name="Indicators">The valid indicators by id.</param>
/// <param name="Sound">The nodes whose own keys and values are valid.</param>
/// <param name="Issues">Receives what is wrong.</param>
internal sealed record PlanReaderContext(
    string Folder, MapNode Tree, Organisation? Organisation, IReadOnlyDictionary<string, DatasetDefinition> Datasets,
    IReadOnlyDictionary<string, IndicatorDefinition> Indicators, HashSet<Node> Sound, ICollection<DefinitionIssue> Issues)
{
    /// <summary>Gets the valid items of a section whose keys are ids; empty where there is no such section.</summary>
    public IEnumerable<MapEntry> Items(string section) => Tree.At(section).Entries().Where(entry => Sound.Contains(entry.Value));
}
