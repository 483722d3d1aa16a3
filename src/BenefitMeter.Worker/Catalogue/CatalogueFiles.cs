using BenefitMeter.Definitions;

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
            issues.Add(FileIssues.FolderMissing(new Place(folder, 1, 1)));
            return [];
        }

        List<string> files = [];
        Collect(new DirectoryInfo(folder), string.Empty, files, issues);
        files.Sort(StringComparer.Ordinal);
        if (files.Count == 0)
        {
            issues.Add(FileIssues.NoCatalogueFiles(new Place(folder, 1, 1)));
        }

        return files;
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<string> files, ICollection<DefinitionIssue> issues)
    {
        try
        {
            foreach (FileInfo file in folder.EnumerateFiles().Where(file => !file.Name.StartsWith('.')))
            {
                if (file.Extension.ToLowerInvariant() is ".yaml" or ".yml")
                {
                    files.Add(prefix + file.Name);
                }
            }

            foreach (DirectoryInfo below in folder.EnumerateDirectories().Where(below => !below.Name.StartsWith('.')))
            {
                if (prefix.Length > 0 || !OtherFolders.Contains(below.Name, StringComparer.OrdinalIgnoreCase))
                {
                    Collect(below, prefix + below.Name + "/", files, issues);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            issues.Add(FileIssues.UnreadableFile(new Place(prefix + folder.Name, 1, 1), prefix + folder.Name, exception));
        }
    }
}
