using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The result of reading a catalogue folder.</summary>
/// <param name="Catalogue">The catalogue; null where any issue is an error.</param>
/// <param name="Issues">All errors and warnings, ordered by file, line and column.</param>
internal sealed record CatalogueLoad(Catalogue? Catalogue, IReadOnlyList<DefinitionIssue> Issues)
{
    /// <summary>Gets the plans that are built on the catalogue's indicators; empty where any issue is an error.</summary>
    public ManagementPlans Plans { get; init; } = ManagementPlans.None;
}
