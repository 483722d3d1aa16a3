using System.Runtime.CompilerServices;

namespace BenefitMeter.Tests;

/// <summary>Finds the repository and the shared test material beside it.</summary>
public static class Repository
{
    /// <summary>Gets the repository's top folder.</summary>
    public static string Root { get; } = Find(ThisFile());

    /// <summary>Gets why tests on shared material are skipped; null where it is there.</summary>
    public static string? SharedMissing =>
        Directory.Exists(Path.Combine(Root, "..", "shared", "data")) ? null : "The folder ../shared is not there.";

    /// <summary>Gets a file of the shared material; skips the test without it, and fails where it is required.</summary>
    public static string Shared(params string[] parts)
    {
        if (SharedMissing is { } reason)
        {
            string required = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_REQUIRE") ?? string.Empty;
            Assert.False(required.Split(',').Contains("shared"), reason);
            Assert.Skip(reason);
        }

        return Path.Combine([Root, "..", "shared", .. parts]);
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
