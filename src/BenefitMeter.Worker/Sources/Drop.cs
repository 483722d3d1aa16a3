using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Worker.Sources;

/// <summary>A delivery of files: those in one folder whose names match.</summary>
/// <param name="SourceId">The source's id.</param>
/// <param name="Folder">The folder searched, absolute.</param>
/// <param name="Pattern">The file name or pattern (<c>*</c>, <c>?</c>) looked for in it.</param>
/// <param name="TakesNewest">Whether only the newest matching file is read; false reads all of them.</param>
internal sealed record Drop(string SourceId, string Folder, string Pattern, bool TakesNewest)
{
    // What Excel leaves beside a workbook while somebody has it open.
    private const string LockFilePrefix = "~$";

    private static readonly EnumerationOptions Here = new() { MatchType = MatchType.Simple, IgnoreInaccessible = false };

    private static readonly Dictionary<string, bool> Takes = new(StringComparer.Ordinal) { ["all"] = false, ["newest"] = true };

    /// <summary>Reads a source's <c>path</c> and <c>take</c>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="example">A path as it might be written.</param>
    /// <exception cref="BenefitMeterException">The path is missing, or <c>take</c> is not known.</exception>
    public static Drop Read(SourceDefinition source, string example)
    {
        if (!source.Options.TryGetValue("path", out string? path) || Path.GetFileName(path).Length == 0)
        {
            throw SourceOption.Wrong(
                source, new("nævner ingen fil.", "names no file."),
                new($"Skriv path: {example} under kilden.", $"Write path: {example} under the source."));
        }

        string full = Path.GetFullPath(Path.Combine(source.Folder, path));
        return new(
            source.Id, Path.GetDirectoryName(full)!, Path.GetFileName(full), SourceOption.Choose(source, "take", "all", Takes));
    }

    /// <summary>
    /// Gets the newest file: by the date in the name where every file has one, else by when it was last written; of two that
    /// are as new, the later name.
    /// </summary>
    public static DropFile Newest(IReadOnlyList<DropFile> files) =>
        files.All(f => f.Date is not null)
            ? files.OrderBy(f => f.Date).ThenBy(f => f.Name, StringComparer.Ordinal).Last()
            : files.OrderBy(f => f.WrittenUtc).ThenBy(f => f.Name, StringComparer.Ordinal).Last();

    /// <summary>Gets the files to read, by file name in ordinal order; at least one.</summary>
    /// <exception cref="BenefitMeterException">The folder is not there, or no file in it matches.</exception>
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
                    $"The folder {Folder} is not there (looked in for '{Pattern}')"),
                exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Source,
                new(
                    $"Kilden '{SourceId}': mappen {Folder} må ikke læses.",
                    $"Source '{SourceId}': the folder {Folder} may not be read."),
                new("Giv den konto, som BenefitMeter kører under, ret til at vise og læse den.",
                    "Give the account that runs BenefitMeter the right to list and read it."), exception);
        }
    }

    private BenefitMeterException Missing(LocalText what, Exception? inner) => new(
        FailureKind.Source, new($"Kilden '{SourceId}': {what.Danish}.", $"Source '{SourceId}': {what.English}."),
        new("Tjek kildens path (den regnes fra katalogfilens mappe), og om leveringen er kommet.",
            "Check the source's path (it starts from the catalogue file's folder), and whether the delivery has come."), inner);
}
