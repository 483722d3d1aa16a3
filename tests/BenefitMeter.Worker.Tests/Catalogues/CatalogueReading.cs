using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers;

namespace BenefitMeter.Worker.Tests.Catalogues;

/// <summary>Reads the catalogue of a workspace without running a command.</summary>
internal static class CatalogueReading
{
    /// <summary>The providers, with a key of SQL Server that lets examples with a connection be read too.</summary>
    public static readonly IReadOnlyList<ProviderKeys> Providers =
    [
        .. ProviderCatalogue.Keys.Where(provider => provider.Provider != "sqlserver"),
        new("sqlserver", [KeyTypes.Required(
            "connection", new ScalarType(ScalarKind.ConnectionName), "forbindelse", "Its name.", "Dens navn.")]),
    ];

    public static CatalogueLoad Read(this Workspace folder) => CatalogueReader.Read(folder.Path, Providers);
}
