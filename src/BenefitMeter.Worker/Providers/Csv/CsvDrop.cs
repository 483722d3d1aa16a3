namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>Chooses the files that make up a delivery.</summary>
internal static class CsvDrop
{
    private static readonly EnumerationOptions Here = new() { MatchType = MatchType.Simple, IgnoreInaccessible = false };

    /// <summary>Gets the files to read, by file name in ordinal order; at least one.</summary>
    /// <exception cref="BenefitMeterException">The folder is not there, or no file in it matches.</exception>
    public static IReadOnlyList<CsvFile> Files(string sourceId, CsvOptions options)
    {
        List<CsvFile> files = Matching(sourceId, options);
        return files.Count == 0
            ? throw Missing(sourceId, $"No file in {options.Folder} matches '{options.Pattern}'", null)
            : options.TakesNewest ? [Newest(files)] : files;
    }

    /// <summary>
    /// Gets the newest file: by the date in the name where every file has one, else by when it was last written; of two that
    /// are as new, the later name.
    /// </summary>
    public static CsvFile Newest(IReadOnlyList<CsvFile> files) =>
        files.All(f => f.Date is not null)
            ? files.OrderBy(f => f.Date).ThenBy(f => f.Name, StringComparer.Ordinal).Last()
            : files.OrderBy(f => f.WrittenUtc).ThenBy(f => f.Name, StringComparer.Ordinal).Last();

    private static List<CsvFile> Matching(string sourceId, CsvOptions options)
    {
        try
        {
            return [.. Directory.EnumerateFiles(options.Folder, options.Pattern, Here).Order(StringComparer.Ordinal).Select(CsvFile.At)];
        }
        catch (DirectoryNotFoundException exception)
        {
            throw Missing(sourceId, $"The folder {options.Folder} is not there (looked in for '{options.Pattern}')", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Source, $"Source '{sourceId}': the folder {options.Folder} may not be read.",
                "Give the account that runs BenefitMeter the right to list and read it.", exception);
        }
    }

    private static BenefitMeterException Missing(string sourceId, string what, Exception? inner) => new(
        FailureKind.Source, $"Source '{sourceId}': {what}.",
        "Check the source's path (it starts from the catalogue file's folder), and whether the delivery has come.", inner);
}
