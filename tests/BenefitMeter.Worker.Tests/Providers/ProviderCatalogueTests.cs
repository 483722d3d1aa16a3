using System.Text.RegularExpressions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Providers;

namespace BenefitMeter.Worker.Tests.Providers;

public sealed partial class ProviderCatalogueTests
{
    [Fact]
    public void Stores_AreThoseThatTheSettingsKnow() =>
        Assert.Equal(Settings.StoreProviders, ProviderCatalogue.Stores.Select(store => store.Name));

    [Fact]
    public void Sources_AreThoseWithKeys() =>
        Assert.Equal(
            ProviderCatalogue.Keys.Select(keys => keys.Provider), ProviderCatalogue.Sources.Select(source => source.Name));

    [Theory]
    [InlineData("csv", "Csv")]
    [InlineData("excel", "Excel")]
    [InlineData("http", "Http")]
    [InlineData("manual", "Manual")]
    [InlineData("postgresql", "PostgreSql")]
    [InlineData("sqlite", "Sqlite")]
    [InlineData("sqlserver", "SqlServer")]
    public void Readme_OptionsTable_ListsEveryKey(string provider, string folder)
    {
        string readme =
            File.ReadAllText(Path.Combine(Repository.Root, "src", "BenefitMeter.Worker", "Providers", folder, "README.md"));
        string options = readme.Split("## Options")[1].Split("\n## ")[0];

        Assert.Equal(
            ProviderCatalogue.Keys.Single(keys => keys.Provider == provider).Keys.Select(key => key.Name)
                .Order(StringComparer.Ordinal),
            FirstCell().Matches(options).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
