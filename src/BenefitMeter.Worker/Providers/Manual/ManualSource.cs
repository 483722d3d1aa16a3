using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Manual;

/// <summary>Opens values that people typed into a CSV file beside the catalogue.</summary>
internal static class ManualSource
{
    /// <summary>Creates the source, after reading and checking its keys.</summary>
    /// <exception cref="BenefitMeterException">The path is missing.</exception>
    public static ISource Open(SourceDefinition source) =>
        new DropSource(
            Drop.Read(source, "values/name.csv"), (extraction, aggregator, _) => new ManualRows(extraction, aggregator));
}
