using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>The keys of a source with provider <c>excel</c>. README.md in this folder describes each of them.</summary>
/// <param name="Sheet">The sheet's name; null for the first sheet that is not hidden.</param>
/// <param name="HeaderRow">The row that names the columns, from 1; null where no row does, so that all rows are read.</param>
/// <param name="Style">How numbers and dates that are stored as text are written.</param>
internal sealed record ExcelOptions(string? Sheet, int? HeaderRow, NumberStyle Style)
{
    /// <summary>Reads and checks a source's keys.</summary>
    /// <exception cref="BenefitMeterException">A key has a value that is not valid.</exception>
    public static ExcelOptions Read(SourceDefinition source) => new(
        source.Options.GetValueOrDefault("sheet"),
        SourceOption.Choose(source, "header", "true", SourceOption.TrueOrFalse) ? HeaderRowOf(source) : null,
        SourceOption.Choose(source, "culture", "invariant", SourceOption.Cultures));

    private static int HeaderRowOf(SourceDefinition source)
    {
        string text = source.Options.GetValueOrDefault("header-row", "1");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row >= 1
            ? row
            : throw SourceOption.Wrong(
                source,
                new(
                    $"har header-row: '{text}', som ikke er et rækkenummer.",
                    $"has header-row: '{text}', which is not a row number."),
                new(
                    "Skriv det tal, Excel viser til venstre for rækken, fx 3.",
                    "Write the number that Excel shows at the left of the row, such as 3."));
    }
}
