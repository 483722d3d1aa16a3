using System.Globalization;
using System.Runtime.InteropServices;

namespace BenefitMeter.Benchmarks;

/// <summary>What the numbers were measured on, and when.</summary>
/// <param name="Day">The day.</param>
/// <param name="Shape">Cores, memory, system and runtime.</param>
internal sealed record Machine(string Day, string Shape)
{
    /// <summary>Gets this machine today.</summary>
    public static Machine Here() => new(
        TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, "
                + $"{RuntimeInformation.OSDescription.Split(' ')[0]}, {RuntimeInformation.FrameworkDescription}"));
}
