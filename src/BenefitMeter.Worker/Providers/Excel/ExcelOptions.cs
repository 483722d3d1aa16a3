using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>The settings of a source with provider <c>excel</c>; README.md in this folder describes every one.</summary>
/// <param name="Sheet">The sheet's name; null reads the first that is not hidden.</param>
/// <param name="HeaderRow">The row that names the columns, from 1; null where none does, and all rows are read.</param>
/// <param name="Style">How numbers and dates that stand as text are written.</param>
internal sealed record ExcelOptions(string? Sheet, int? HeaderRow, NumberStyle Style)
{
    /// <summary>Reads and checks a source's settings.</summary>
    /// <exception cref="BenefitMeterException">A setting has a value that is not known.</exception>
    public static ExcelOptions Read(SourceDefinition source) => new(
        source.Options.GetValueOrDefault("sheet"),
        SourceOption.Choose(source, "header", "true", SourceOption.TrueOrFalse) ? HeaderRowOf(source) : null,
        SourceOption.Choose(source, "culture", "invariant", SourceOption.Cultures));

    private static int HeaderRowOf(SourceDefinition source)
    {
        string written = source.Options.GetValueOrDefault("header-row", "1");
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row >= 1
            ? row
            : throw SourceOption.Wrong(
                source,
                new($"har header-row: '{written}', som ikke er en række.", $"has header-row: '{written}', which is no row."),
                new(
                    "Skriv det tal, Excel viser til venstre for rækken, fx 3.",
                    "Write the number that Excel shows at the left of the row, such as 3."));
    }
}
