namespace BenefitMeter.Tests;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Its path from the repository's top, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>Gets the C# files of a folder.</summary>
    public static IReadOnlyList<SourceFile> Code(params string[] folders) => [.. folders.SelectMany(folder => In(folder, ".cs"))];

    /// <summary>Gets the files of a folder with one of some extensions, but what a build made.</summary>
    public static IReadOnlyList<SourceFile> In(string folder, params string[] extensions)
    {
        EnumerationOptions deep = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };
        return
        [
            .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*", deep)
                .Where(file => extensions.Contains(System.IO.Path.GetExtension(file)))
                .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or ".git" or ".vs" or "TestResults"))
                .Order(StringComparer.Ordinal)
                .Select(file => new SourceFile(file, File.ReadAllLines(System.IO.Path.Combine(Repository.Root, file)))),
        ];
    }

    /// <summary>Gets the lines on which something holds, as file:line: text.</summary>
    public IEnumerable<string> Where(Func<string, bool> holds) =>
        Lines.Index().Where(line => holds(line.Item)).Select(line => $"{Path}:{line.Index + 1}: {line.Item.Trim()}");

    /// <summary>Asserts that no line breaks a rule, and tells every one that does in full.</summary>
    public static void AssertNone(IEnumerable<string> lines) => Assert.True(!lines.Any(), string.Join('\n', lines));
}
