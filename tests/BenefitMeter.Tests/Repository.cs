using System.Runtime.CompilerServices;

namespace BenefitMeter.Tests;

/// <summary>Finds the repository, and the real public data that may lie beside it.</summary>
public static class Repository
{
    /// <summary>Gets the repository's top folder.</summary>
    public static string Root { get; } = Find(ThisFile());

    /// <summary>Gets why tests on real data are skipped; null where the data are there.</summary>
    public static string? RealDataMissing => Directory.Exists(RealDataFolder) ? null : "The folder ../shared/data is not there.";

    // Outside the repository, because their licences let them be tested with and not shipped with the product.
    private static string RealDataFolder => Path.Combine(Root, "..", "shared", "data");

    /// <summary>
    /// Gets the path of a file of real data. Skips the test where the data are missing, and fails it where
    /// <c>BENEFITMETER_TEST_REQUIRE</c> lists <c>shared</c>.
    /// </summary>
    /// <param name="parts">The path from the folder of real data; it cannot lead out of that folder.</param>
    public static string RealData(params string[] parts)
    {
        Assert.All(parts, part => Assert.False(Path.IsPathRooted(part) || part.Split('/', '\\').Contains(".."), part));
        if (RealDataMissing is { } reason)
        {
            string required = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_REQUIRE") ?? string.Empty;
            Assert.False(required.Split(',').Contains("shared"), reason);
            Assert.Skip(reason);
        }

        return Path.Combine([RealDataFolder, .. parts]);
    }

    private static string Find(string file)
    {
        for (DirectoryInfo? folder = new FileInfo(file).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BenefitMeter.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"BenefitMeter.sln is in no folder above {file}.");
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
