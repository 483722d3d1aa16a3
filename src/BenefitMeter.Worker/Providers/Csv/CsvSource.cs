using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>Opens a drop of delimited text files (rule 4).</summary>
internal static class CsvSource
{
    /// <summary>Makes the source, after reading and checking its settings.</summary>
    /// <exception cref="BenefitMeterException">A setting is missing or has a value that is not known.</exception>
    public static ISource Open(SourceDefinition source)
    {
        var format = CsvFormat.Read(source);
        return new DropSource(
            Drop.Read(source, "drops/name-*.csv"),
            (extraction, folder, rowsRead) => new CsvRows(format, extraction, folder, rowsRead));
    }
}
