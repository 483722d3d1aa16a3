using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Opens a drop of Excel workbooks.</summary>
internal static class ExcelSource
{
    /// <summary>Makes the source, after reading and checking its settings.</summary>
    /// <exception cref="BenefitMeterException">A setting is missing or has a value that is not known.</exception>
    public static ISource Open(SourceDefinition source)
    {
        var options = ExcelOptions.Read(source);
        return new DropSource(
            Drop.Read(source, "drops/name-*.xlsx"),
            (extraction, folder, rowsRead) => new ExcelRows(options, extraction, folder, rowsRead));
    }
}
