using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>Opens a drop of delimited text files (rule 4).</summary>
internal static class CsvSource
{
    /// <summary>Creates the source, after reading and checking its keys.</summary>
    /// <exception cref="BenefitMeterException">A key is missing, or has a value that is not valid.</exception>
    public static ISource Open(SourceDefinition source)
    {
        var format = CsvFormat.Read(source);
        return new DropSource(
            Drop.Read(source, "drops/name-*.csv"),
            (extraction, aggregator, rowsRead) => new CsvRows(format, extraction, aggregator, rowsRead));
    }
}
