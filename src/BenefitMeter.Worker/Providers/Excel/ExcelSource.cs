using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Opens a drop of Excel workbooks.</summary>
internal static class ExcelSource
{
    /// <summary>Creates the source, after reading and checking its keys.</summary>
    /// <exception cref="BenefitMeterException">A key is missing, or has a value that is not valid.</exception>
    public static ISource Open(SourceDefinition source)
    {
        var options = ExcelOptions.Read(source);
        return new DropSource(
            Drop.Read(source, "drops/name-*.xlsx"),
            (extraction, aggregator, rowsRead) => new ExcelRows(options, extraction, aggregator, rowsRead));
    }
}
