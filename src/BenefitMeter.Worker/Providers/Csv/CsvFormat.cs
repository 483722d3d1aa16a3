using System.Text;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>The format of a delimited text, from a file or a service.</summary>
internal sealed record CsvFormat
{
    private static readonly Dictionary<string, Encoding> Encodings = new(StringComparer.Ordinal)
    {
        ["utf-8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        ["utf-16"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        ["windows-1252"] = CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        ["iso-8859-1"] = Encoding.Latin1,
    };

    private static readonly Dictionary<string, char> Delimiters = new(StringComparer.Ordinal)
    {
        [","] = ',',
        [";"] = ';',
        ["tab"] = '\t',
        ["\t"] = '\t',
        ["|"] = '|',
    };

    private static readonly Dictionary<string, char> Quotes = new(StringComparer.Ordinal) { ["\""] = '"', ["'"] = '\'' };

    /// <summary>Gets the character that separates fields. Default comma, or semicolon where numbers are Danish.</summary>
    public required char Delimiter { get; init; }

    /// <summary>Gets the character that encloses fields with delimiters or line breaks. Default double quote.</summary>
    public required char Quote { get; init; }

    /// <summary>Gets the encoding's name in the catalogue. Default <c>utf-8</c>.</summary>
    public required string EncodingName { get; init; }

    /// <summary>Gets the encoding.</summary>
    public Encoding Encoding => Encodings[EncodingName];

    /// <summary>
    /// Gets how numbers and dates are written: <c>1.234,5</c> and <c>31-12-2025</c>, or <c>1234.5</c> and ISO dates. Default the
    /// latter.
    /// </summary>
    public required NumberStyle Style { get; init; }

    /// <summary>
    /// Gets whether the first record names the columns. Default true. Otherwise the names are <c>column1</c>, <c>column2</c> and
    /// so on.
    /// </summary>
    public required bool HasHeader { get; init; }

    /// <summary>Reads and checks a source's keys.</summary>
    /// <exception cref="BenefitMeterException">A key has a value that is not valid.</exception>
    public static CsvFormat Read(SourceDefinition source)
    {
        NumberStyle style = SourceOption.Choose(source, "culture", "invariant", SourceOption.Cultures);
        return new()
        {
            Delimiter = SourceOption.Choose(source, "delimiter", style == NumberStyle.Danish ? ";" : ",", Delimiters),
            Quote = SourceOption.Choose(source, "quote", "\"", Quotes),
            EncodingName = SourceOption.Choose(source, "encoding", "utf-8", Encodings.ToDictionary(e => e.Key, e => e.Key)),
            Style = style,
            HasHeader = SourceOption.Choose(source, "header", "true", SourceOption.TrueOrFalse),
        };
    }
}
