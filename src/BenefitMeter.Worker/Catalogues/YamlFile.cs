using System.Text;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Issues;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>
/// Reads one YAML file into nodes with places. It uses the events of YamlDotNet's parser, because YamlDotNet's own document model
/// stops at the first repeated key, and all problems are to be reported at once (decision 0068).
/// </summary>
internal sealed class YamlFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string file;
    private readonly ICollection<DefinitionIssue> issues;

    private YamlFile(string file, ICollection<DefinitionIssue> issues) => (this.file, this.issues) = (file, issues);

    /// <summary>Reads the documents of a file. A file with a fault gives an issue, and the documents before it.</summary>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="issues">Receives what is wrong with the file.</param>
    public static IReadOnlyList<Node> Read(string folder, string file, ICollection<DefinitionIssue> issues)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(folder, file))).TrimStart('\uFEFF');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            issues.Add(FileIssues.UnreadableFile(new FileLocation(file, 1, 1), file, exception));
            return [];
        }
        catch (DecoderFallbackException)
        {
            issues.Add(FileIssues.NotUtf8(new FileLocation(file, 1, 1)));
            return [];
        }

        return new YamlFile(file, issues).Parse(text);
    }

    private List<Node> Parse(string text)
    {
        List<Node> documents = [];
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                documents.Add(ReadNode(parser));
                parser.Consume<DocumentEnd>();
            }
        }
        catch (YamlException exception)
        {
            issues.Add(Syntax(text, exception.Start, LocalText.Same(exception.Message)));
            return documents;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 throws this for a bracket that is never closed; the value before it is the nearest place there is.
            issues.Add(Syntax(
                text, parser.Current?.End ?? Mark.Empty, new LocalText("en parentes er ikke lukket", "a bracket is not closed")));
            return documents;
        }

        documents.RemoveAll(node => node is ScalarNode { IsNull: true });
        if (documents.Count == 0)
        {
            issues.Add(FileIssues.EmptyFile(new FileLocation(file, 1, 1)));
        }

        return documents;
    }

    private Node ReadNode(IParser parser)
    {
        if (parser.Accept<Scalar>(out _))
        {
            Scalar scalar = parser.Consume<Scalar>();
            return new ScalarNode(PlaceOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        if (parser.Accept<SequenceStart>(out _))
        {
            return ReadList(parser);
        }

        if (parser.Accept<AnchorAlias>(out _))
        {
            AnchorAlias alias = parser.Consume<AnchorAlias>();
            issues.Add(FileIssues.AliasNotUsed(PlaceOf(alias.Start), alias.Value.Value));
            return new ScalarNode(PlaceOf(alias.Start), string.Empty, IsPlain: true);
        }

        return ReadMap(parser);
    }

    private ListNode ReadList(IParser parser)
    {
        FileLocation place = PlaceOf(parser.Consume<SequenceStart>().Start);
        List<Node> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser));
        }

        return new ListNode(place, items);
    }

    private MapNode ReadMap(IParser parser)
    {
        FileLocation place = PlaceOf(parser.Consume<MappingStart>().Start);
        var entries = new Dictionary<string, MapEntry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Node key = ReadNode(parser);
            Node value = ReadNode(parser);
            if (key is not ScalarNode { Value: string name })
            {
                issues.Add(FileIssues.KeyNotText(key.Place));
            }
            else if (!entries.TryAdd(name, new MapEntry(name, key.Place, value)))
            {
                issues.Add(FileIssues.DuplicateKey(key.Place, name, entries[name].Place));
            }
        }

        return new MapNode(place, [.. entries.Values]);
    }

    private DefinitionIssue Syntax(string text, Mark at, LocalText reason) =>
        TabIn(text) is { } tab ? FileIssues.TabIndentation(tab) : FileIssues.YamlSyntax(PlaceOf(at), reason);

    private FileLocation? TabIn(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            int tab = lines[i].IndexOf('\t', 0, indent);
            if (tab >= 0 && lines[i].Trim().Length > 0)
            {
                return new FileLocation(file, i + 1, tab + 1);
            }
        }

        return null;
    }

    private FileLocation PlaceOf(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
