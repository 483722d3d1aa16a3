using BenefitMeter.Definitions;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>The settings of a source with provider <c>csv</c>; README.md in this folder describes every one.</summary>
internal sealed record CsvOptions
{
    private static readonly Dictionary<string, bool> Takes = new(StringComparer.Ordinal) { ["all"] = false, ["newest"] = true };

    /// <summary>Gets the folder searched, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets the file name or pattern (<c>*</c>, <c>?</c>) looked for in <see cref="Folder"/>.</summary>
    public required string Pattern { get; init; }

    /// <summary>Gets whether only the newest matching file is read; false reads all of them.</summary>
    public required bool TakesNewest { get; init; }

    /// <summary>Gets how the files are written.</summary>
    public required CsvFormat Format { get; init; }

    /// <summary>Reads and checks a source's settings.</summary>
    /// <exception cref="BenefitMeterException">A setting is missing or has a value that is not known.</exception>
    public static CsvOptions Of(SourceDefinition source)
    {
        if (!source.Options.TryGetValue("path", out string? path) || Path.GetFileName(path).Length == 0)
        {
            throw SourceOption.Wrong(source, "names no file.", "Write path: drops/name-*.csv under the source.");
        }

        string full = Path.GetFullPath(Path.Combine(source.Folder, path));
        return new()
        {
            Folder = Path.GetDirectoryName(full)!,
            Pattern = Path.GetFileName(full),
            TakesNewest = SourceOption.Choose(source, "take", "all", Takes),
            Format = CsvFormat.Of(source),
        };
    }
}
