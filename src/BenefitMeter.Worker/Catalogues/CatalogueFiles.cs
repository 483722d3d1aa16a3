using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Finds the catalogue's YAML files.</summary>
internal static class CatalogueFiles
{
    private static readonly string[] OtherFolders = [BaselineFiles.FolderName, "drops"];

    /// <summary>
    /// Lists the files that end in .yaml or .yml, in the folder and all folders below it. Left out are names that begin with a
    /// dot, and the folders of approved baselines and of dropped data.
    /// </summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="issues">Receives an error where the folder is missing, empty or unreadable, or a link leads outside.</param>
    /// <returns>The paths relative to the folder, with '/', in ordinal order.</returns>
    public static IReadOnlyList<string> Find(string folder, ICollection<DefinitionIssue> issues)
    {
        if (!Directory.Exists(folder))
        {
            issues.Add(FileIssues.FolderMissing(new FileLocation(folder, 1, 1)));
            return [];
        }

        List<string> files = [];
        Collect(folder, string.Empty, files, issues);
        files.Sort(StringComparer.Ordinal);
        if (files.Count == 0)
        {
            issues.Add(FileIssues.NoCatalogueFiles(new FileLocation(folder, 1, 1)));
        }

        return files;
    }

    /// <summary>
    /// Determines whether a path leads to a place inside a folder after every symbolic link on the way has been followed.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The path, relative to the folder.</param>
    public static bool IsInside(string folder, string file) =>
        WithSeparator(RealPath(Path.Combine(folder, file))).StartsWith(WithSeparator(RealPath(folder)), StringComparison.Ordinal);

    private static void Collect(string root, string prefix, List<string> files, ICollection<DefinitionIssue> issues)
    {
        DirectoryInfo folder = new(Path.Combine(root, prefix));
        try
        {
            foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
            {
                string name = prefix + entry.Name;
                bool isLink = entry.LinkTarget is not null;
                if (entry is DirectoryInfo
                    ? prefix.Length == 0 && OtherFolders.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)
                    : entry.Extension.ToLowerInvariant() is not (".yaml" or ".yml"))
                {
                    continue;
                }

                // A catalogue must mean the same wherever it is copied to (decision 0040).
                if (isLink && !IsInside(root, name))
                {
                    issues.Add(FileIssues.FileOutside(new FileLocation(name, 1, 1), name));
                }
                else if (entry is not DirectoryInfo)
                {
                    files.Add(name);
                }
                else if (!isLink)
                {
                    Collect(root, name + "/", files, issues); // The target of a link inside the folder is read at its own place.
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            issues.Add(FileIssues.UnreadableFile(new FileLocation(prefix + folder.Name, 1, 1), prefix + folder.Name, exception));
        }
    }

    private static string WithSeparator(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;

    private static string RealPath(string path)
    {
        string full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } above)
        {
            return full;
        }

        string here = Path.Combine(RealPath(above), Path.GetFileName(full));
        FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return entry.LinkTarget is null ? here : RealPath(entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
