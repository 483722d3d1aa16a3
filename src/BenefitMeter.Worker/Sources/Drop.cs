using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Worker.Sources;

/// <summary>A delivery of files: the files in one folder whose names match a pattern.</summary>
/// <param name="SourceId">The source's id.</param>
/// <param name="Folder">The absolute path of the folder.</param>
/// <param name="Pattern">The file name, or a pattern with <c>*</c> and <c>?</c>.</param>
/// <param name="TakesNewest">Whether only the newest matching file is read; otherwise all of them are.</param>
internal sealed record Drop(string SourceId, string Folder, string Pattern, bool TakesNewest)
{
    // The file that Excel puts beside a workbook while it is open.
    private const string LockFilePrefix = "~$";

    private static readonly EnumerationOptions Here = new() { MatchType = MatchType.Simple, IgnoreInaccessible = false };

    private static readonly Dictionary<string, bool> Takes = new(StringComparer.Ordinal) { ["all"] = false, ["newest"] = true };

    /// <summary>Reads a source's <c>path</c> and <c>take</c>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="example">An example of a path, for the hint.</param>
    /// <exception cref="BenefitMeterException">
    /// The path is missing, or <c>take</c> has another value than its choices.
    /// </exception>
    public static Drop Read(SourceDefinition source, string example)
    {
        if (!source.Options.TryGetValue("path", out string? path) || Path.GetFileName(path).Length == 0)
        {
            throw SourceOption.Wrong(
                source, new("angiver ingen fil.", "names no file."),
                new($"Skriv path: {example} under kilden.", $"Write path: {example} under the source."));
        }

        string full = Path.GetFullPath(Path.Combine(source.Folder, path));
        return new(
            source.Id, Path.GetDirectoryName(full)!, Path.GetFileName(full), SourceOption.Choose(source, "take", "all", Takes));
    }

    /// <summary>
    /// Gets the newest file: the one with the latest date in its name where every file has one, otherwise the one last written.
    /// Of two equally new files it is the one whose name comes last in ordinal order.
    /// </summary>
    public static DropFile Newest(IReadOnlyList<DropFile> files) =>
        files.All(f => f.Date is not null)
            ? files.OrderBy(f => f.Date).ThenBy(f => f.Name, StringComparer.Ordinal).Last()
            : files.OrderBy(f => f.WrittenUtc).ThenBy(f => f.Name, StringComparer.Ordinal).Last();

    /// <summary>Gets the files to read, in ordinal order of their names; at least one.</summary>
    /// <exception cref="BenefitMeterException">
    /// The folder does not exist or may not be read, or no file in it matches.
    /// </exception>
    public IReadOnlyList<DropFile> Files()
    {
        List<DropFile> files = Matching();
        return files.Count == 0
            ? throw Missing(new($"Ingen fil i {Folder} passer til '{Pattern}'", $"No file in {Folder} matches '{Pattern}'"), null)
            : TakesNewest ? [Newest(files)] : files;
    }

    private List<DropFile> Matching()
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(Folder, Pattern, Here).Order(StringComparer.Ordinal).Select(DropFile.At)
                    .Where(file => !file.Name.StartsWith(LockFilePrefix, StringComparison.Ordinal)),
            ];
        }
        catch (DirectoryNotFoundException exception)
        {
            throw Missing(
                new(
                    $"Mappen {Folder} findes ikke (der blev ledt efter '{Pattern}')",
                    $"The folder {Folder} does not exist (it was searched for '{Pattern}')"),
                exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Source,
                new(
                    $"Kilden '{SourceId}': der er ikke adgang til mappen {Folder}.",
                    $"Source '{SourceId}': access to the folder {Folder} is denied."),
                new("Giv den konto, som BenefitMeter kører under, ret til at vise og læse mappen.",
                    "Give the account that runs BenefitMeter the right to list and read the folder."), exception);
        }
    }

    private BenefitMeterException Missing(LocalText what, Exception? inner) => new(
        FailureKind.Source, new($"Kilden '{SourceId}': {what.Danish}.", $"Source '{SourceId}': {what.English}."),
        new("Tjek kildens path (den er relativ til katalogfilens mappe), og om leveringen er kommet.",
            "Check the source's path (it is relative to the catalogue file's folder), and whether the delivery has arrived."),
        inner);
}
