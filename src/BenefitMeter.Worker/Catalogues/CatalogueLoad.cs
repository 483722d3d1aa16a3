using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>What reading a catalogue folder gave.</summary>
/// <param name="Catalogue">The catalogue; null where there is any error.</param>
/// <param name="Issues">Everything that is wrong or worth a look, by file, line and column.</param>
internal sealed record CatalogueLoad(Catalogue? Catalogue, IReadOnlyList<DefinitionIssue> Issues)
{
    /// <summary>Gets what is planned on the catalogue's indicators; nothing where there is any error.</summary>
    public ManagementPlans Plans { get; init; } = ManagementPlans.None;
}
