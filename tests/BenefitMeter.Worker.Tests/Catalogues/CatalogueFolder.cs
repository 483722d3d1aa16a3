using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers;

namespace BenefitMeter.Worker.Tests.Catalogues;

/// <summary>A catalogue folder for one test.</summary>
public sealed class CatalogueFolder : IDisposable
{
    /// <summary>The providers, with a key of SQL Server that lets examples with a connection be read too.</summary>
    internal static readonly IReadOnlyList<ProviderKeys> Providers =
    [
        .. ProviderCatalogue.Keys.Where(provider => provider.Provider != "sqlserver"),
        new("sqlserver", [KeyTypes.Required(
            "connection", new ScalarType(ScalarKind.ConnectionName), "forbindelse", "Its name.", "Dens navn.")]),
    ];

    public string Path { get; } = Directory.CreateTempSubdirectory("catalogue").FullName;

    public CatalogueFolder With(string file, string content)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    internal CatalogueLoad Read() => CatalogueReader.Read(Path, Providers);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
