using System.Globalization;
using System.Text;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>The settings of a source with provider <c>csv</c>; README.md in this folder describes every one.</summary>
internal sealed record CsvOptions
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

    private static readonly Dictionary<string, bool> Cultures = new(StringComparer.Ordinal) { ["da-DK"] = true, ["invariant"] = false };

    private static readonly Dictionary<string, bool> Takes = new(StringComparer.Ordinal) { ["all"] = false, ["newest"] = true };

    private static readonly Dictionary<string, bool> Booleans = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    /// <summary>Gets the folder searched, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets the file name or pattern (<c>*</c>, <c>?</c>) looked for in <see cref="Folder"/>.</summary>
    public required string Pattern { get; init; }

    /// <summary>Gets whether only the newest matching file is read; false reads all of them.</summary>
    public required bool TakesNewest { get; init; }

    /// <summary>Gets what separates fields.</summary>
    public required char Delimiter { get; init; }

    /// <summary>Gets what encloses fields that hold delimiters or line breaks.</summary>
    public required char Quote { get; init; }

    /// <summary>Gets the encoding's name as the catalogue writes it.</summary>
    public required string EncodingName { get; init; }

    /// <summary>Gets the encoding.</summary>
    public Encoding Encoding => Encodings[EncodingName];

    /// <summary>Gets whether numbers and dates are Danish (<c>1.234,5</c>, <c>31-12-2025</c>); false means <c>1234.5</c> and ISO dates.</summary>
    public required bool IsDanish { get; init; }

    /// <summary>Gets whether the first record names the columns; without it they are <c>column1</c>, <c>column2</c> and so on.</summary>
    public required bool HasHeader { get; init; }

    /// <summary>Reads and checks a source's settings.</summary>
    /// <exception cref="BenefitMeterException">A setting is missing or has a value that is not known.</exception>
    public static CsvOptions Of(SourceDefinition source)
    {
        if (!source.Options.TryGetValue("path", out string? path) || Path.GetFileName(path).Length == 0)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, $"Source '{source.Id}' names no file.", "Write path: drops/name-*.csv under the source.", null);
        }

        string full = Path.GetFullPath(Path.Combine(source.Folder, path));
        bool isDanish = Choose(source, "culture", "invariant", Cultures);
        return new()
        {
            Folder = Path.GetDirectoryName(full)!,
            Pattern = Path.GetFileName(full),
            TakesNewest = Choose(source, "take", "all", Takes),
            Delimiter = Choose(source, "delimiter", isDanish ? ";" : ",", Delimiters),
            Quote = Choose(source, "quote", "\"", Quotes),
            EncodingName = Choose(source, "encoding", "utf-8", Encodings.ToDictionary(e => e.Key, e => e.Key)),
            IsDanish = isDanish,
            HasHeader = Choose(source, "header", "true", Booleans),
        };
    }

    private static T Choose<T>(SourceDefinition source, string key, string otherwise, Dictionary<string, T> choices)
    {
        string value = source.Options.GetValueOrDefault(key, otherwise);
        return choices.TryGetValue(value, out T? choice) ? choice : throw new BenefitMeterException(
            FailureKind.Catalogue,
            $"Source '{source.Id}' has {key}: '{value}', which is not known.",
            string.Create(CultureInfo.InvariantCulture, $"Write one of: {string.Join(", ", choices.Keys.Where(c => c != "\t"))}."),
            null);
    }
}
