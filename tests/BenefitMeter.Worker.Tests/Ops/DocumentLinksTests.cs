using System.Text.RegularExpressions;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>What a document links to exists, and the first page that a stranger sees is short.</summary>
public sealed partial class DocumentLinksTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" || part.StartsWith('.')))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_LeadToWhatIsThere(string document)
    {
        string path = Path.Combine(Repository.Root, document);
        string text = Fence().Replace(File.ReadAllText(path), string.Empty);

        Assert.All(Link().Matches(text).Select(match => match.Groups[1].Value), link =>
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, parts[0]));
            Assert.True(Path.Exists(target), $"{document} links to {link}, which does not exist.");
            Assert.True(parts.Length == 1 || Anchors(target).Contains(parts[1]), $"{document} links to {link}, which has no such heading.");
        });
    }

    [Fact]
    public void Readme_IsShort() => Assert.InRange(new FileInfo(Path.Combine(Repository.Root, "README.md")).Length, 1, 10 * 1024);

    private static IEnumerable<string> Anchors(string document) =>
        Heading().Matches(Fence().Replace(File.ReadAllText(document).ReplaceLineEndings("\n"), string.Empty))
            .Select(match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?://|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
