using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Manual;

/// <summary>Opens values that people typed into a CSV file beside the catalogue.</summary>
internal static class ManualSource
{
    /// <summary>Makes the source, after reading and checking its settings.</summary>
    /// <exception cref="BenefitMeterException">The path is missing.</exception>
    public static ISource Open(SourceDefinition source) =>
        new DropSource(Drop.Read(source, "values/name.csv"), (extraction, folder, _) => new ManualRows(extraction, folder));
}
