using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Finds the catalogue's YAML files.</summary>
internal static class CatalogueFiles
{
    private static readonly string[] OtherFolders = [BaselineFiles.FolderName, "drops"];

    /// <summary>
    /// Lists the files ending in .yaml or .yml of a folder and the folders in it, relative to it with '/', in ordinal order.
    /// What begins with a dot is left out, and so are the folders of approved baselines and of dropped data.
    /// </summary>
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
    /// Tells whether a file, written as a path from a folder, lies in it once every link on the way has been followed.
    /// </summary>
    public static bool IsInside(string folder, string file) =>
        Closed(Real(Path.Combine(folder, file))).StartsWith(Closed(Real(folder)), StringComparison.Ordinal);

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

                // A catalogue must say the same wherever it is copied (decision 0040).
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
                    Collect(root, name + "/", files, issues); // What a link inside leads to is read where it lies.
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            issues.Add(FileIssues.UnreadableFile(new FileLocation(prefix + folder.Name, 1, 1), prefix + folder.Name, exception));
        }
    }

    private static string Closed(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;

    private static string Real(string path)
    {
        string full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } above)
        {
            return full;
        }

        string here = Path.Combine(Real(above), Path.GetFileName(full));
        FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return entry.LinkTarget is null ? here : Real(entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
