using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// Reads the views of <c>sql/views</c>. A column that shows a table's column as it is has that column's kind and meaning; one
/// that the view works out, or that means something else here, is described in comments before the view:
/// <code>
/// -- previous_value decimal: the value of the period before | that period has no value
/// -- previous_value da: værdien for perioden før | den periode har ingen værdi
/// -- rows a: bm_assessment | no round has begun
/// -- rows a da: bm_assessment | ingen runde er begyndt
/// </code>
/// The last two say which table's rows an alias shows, and when it has none: then its columns are null.
/// </summary>
internal sealed partial class ViewFile
{
    private static readonly Dictionary<string, ColumnKind> Kinds = new(StringComparer.Ordinal)
    {
        ["id"] = ColumnKind.Id,
        ["word"] = ColumnKind.Word,
        ["text"] = ColumnKind.Name,
        ["integer"] = ColumnKind.Integer,
        ["count"] = ColumnKind.Count,
        ["decimal"] = ColumnKind.Decimal,
        ["date"] = ColumnKind.Day,
        ["moment"] = ColumnKind.Moment,
        ["boolean"] = ColumnKind.Flag,
    };

    private readonly Dictionary<string, Table> tables;
    private readonly List<View> views = [];
    private readonly List<string> missing = [];

    private ViewFile(IEnumerable<Table> tables) => this.tables = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>Reads views.</summary>
    /// <param name="files">The files, each with its name, in the order in which views are made.</param>
    /// <param name="tables">The tables.</param>
    /// <exception cref="InvalidOperationException">
    /// Columns are not described; the message names file, view and column.
    /// </exception>
    public static IReadOnlyList<View> Read(IEnumerable<(string Name, string Text)> files, IEnumerable<Table> tables)
    {
        ViewFile reader = new(tables);
        foreach ((string name, string text) in files)
        {
            reader.Read(name, text);
        }

        return reader.missing.Count == 0
            ? reader.views
            : throw new InvalidOperationException(
                $"Columns without a description: {string.Join("; ", reader.missing)}. Describe each in comments above its CREATE "
                    + $"VIEW, '-- name kind: meaning | when it is null' and '-- name da: betydning | hvornår den er null'; "
                    + $"kinds are {string.Join(", ", Kinds.Keys)}.");
    }

    private void Read(string file, string text)
    {
        foreach (Match match in Statement().Matches(text))
        {
            string[] lines = match.Groups["comment"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Dictionary<string, Note> notes = new(StringComparer.Ordinal);
            List<string> comment = [];
            foreach (string line in lines)
            {
                if (Described().Match(line) is { Success: true } described)
                {
                    Note note = notes.TryGetValue(described.Groups["name"].Value, out Note? known) ? known : new Note();
                    notes[described.Groups["name"].Value] = note;
                    note.Add(described);
                }
                else
                {
                    comment.Add(line);
                }
            }

            string name = match.Groups["view"].Value;
            ViewQuestion question = new(match.Groups["question"].Value.Trim(), alias => RowsOf(alias, notes, name));
            views.Add(new View(
                name, file, string.Join('\n', comment), question.Text,
                [.. question.Items.Select(item => Column(item, notes, $"{file}.sql, {name}"))]));
        }
    }

    // What an alias shows: a table's columns, an earlier view's, or those that a comment names.
    private IReadOnlyList<(string Name, object Source)>? RowsOf(string name, Dictionary<string, Note> notes, string view)
    {
        string rows = notes.TryGetValue("rows " + name, out Note? note) ? note.English! : name;
        return tables.TryGetValue(rows, out Table? table)
            ? [.. table.Columns.Select(column => (column.Name, (object)column))]
            : views.FirstOrDefault(each => each.Name == rows && rows != view) is { } other
                ? [.. other.Columns.Select(column => (column.Name, (object)column))]
                : null;
    }

    private ViewColumn Column(ViewItem item, Dictionary<string, Note> notes, string place)
    {
        Note? note = notes.GetValueOrDefault(item.Name);
        (Column? source, ViewColumn? shown) = (item.Source as Column, item.Source as ViewColumn);
        ColumnKind? kind = note?.Kind ?? source?.Kind ?? shown?.Kind;
        LocalText? meaning = note?.Meaning ?? source?.Meaning ?? shown?.Meaning ?? SharedMeanings.Of(item.Name)
            ?? (source is null ? null : SharedMeanings.Of(source.Name));
        if (kind is null || meaning is null)
        {
            missing.Add($"{place}, {item.Name}");
        }

        return new ViewColumn(
            item.Name, kind ?? ColumnKind.Text,
            WithWords(meaning ?? LocalText.Same(string.Empty), (source ?? shown?.Source)?.Words),
            note?.Meaning is null
                ? source?.NullWhen ?? shown?.NullWhen ?? notes.GetValueOrDefault("rows " + item.Alias)?.NullWhen
                : note.NullWhen,
            source ?? shown?.Source);
    }

    // A meaning names the words of its column where it says {words}.
    private static LocalText WithWords(LocalText meaning, WordSet? words)
    {
        if (!meaning.English.Contains("{words}", StringComparison.Ordinal))
        {
            return meaning;
        }

        string list = (words ?? throw new InvalidOperationException($"No words for '{meaning.English}'.")).Quoted;
        return new LocalText(
            meaning.Danish.Replace("{words}", list, StringComparison.Ordinal),
            meaning.English.Replace("{words}", list, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<comment>(?:^--.*\n)*)^CREATE VIEW (?<view>\w+) AS\n(?<question>[^;]*);", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"^-- (?<name>(?:rows )?\w+)(?: (?<kind>id|word|text|integer|count|decimal|date|moment|boolean|da))?"
            + @": (?<text>[^|]*?)(?: \| (?<null>.*))?$")]
    private static partial Regex Described();

    private sealed class Note
    {
        public ColumnKind? Kind { get; private set; }

        public string? English { get; private set; }

        public LocalText? Meaning { get; private set; }

        public LocalText? NullWhen { get; private set; }

        private string? EnglishNull { get; set; }

        public void Add(Match line)
        {
            (string text, string kind) = (line.Groups["text"].Value, line.Groups["kind"].Value);
            string? whenNull = line.Groups["null"].Success ? line.Groups["null"].Value : null;
            if (kind != "da")
            {
                (English, EnglishNull) = (text, whenNull);
                Kind = kind.Length > 0 ? Kinds[kind] : null;
            }
            else
            {
                Meaning = new LocalText(text, English!);
                NullWhen = whenNull is null ? null : new LocalText(whenNull, EnglishNull!);
            }
        }
    }
}
