using System.Text;
using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>An item of a view's select list.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Alias">The alias of the rows that it is from; empty where it has none or is worked out.</param>
/// <param name="Source">
/// What it shows as it is: a <see cref="Column"/> or <see cref="ViewColumn"/>; null where it is worked out.
/// </param>
internal sealed record ViewItem(string Name, string Alias, object? Source);

/// <summary>
/// A view's question: its lists written out, and the items of its select list with what they show. <c>{* f}</c> stands for the
/// columns of an alias that the list does not name otherwise, <c>{* f except a, b}</c> leaves some out; columns that nobody
/// described are never shown. <c>{each A B: text}</c> repeats a text for words, with <c>{code}</c> and, for names of columns,
/// <c>{name}</c> in it.
/// </summary>
internal sealed partial class ViewQuestion
{
    private readonly Func<string, IReadOnlyList<(string Name, object Source)>?> rowsOf;
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question as it is written.</param>
    /// <param name="rowsOf">Gets the columns of a table, a view or an alias; null for any other name.</param>
    public ViewQuestion(string text, Func<string, IReadOnlyList<(string Name, object Source)>?> rowsOf)
    {
        this.rowsOf = rowsOf;
        foreach (Match match in Rows().Matches(text))
        {
            (string of, Group alias) = (match.Groups["of"].Value, match.Groups["alias"]);
            aliases.TryAdd(alias.Success ? alias.Value : of, of);
        }

        Text = Rest().Replace(Repeat(text), match => Columns(match, text));
        Items = [.. SelectList(Text).Select(range => Item(Text[range]))];
    }

    /// <summary>Gets the question with its lists written out.</summary>
    public string Text { get; }

    /// <summary>Gets the items of the first select list, which names the columns.</summary>
    public IReadOnlyList<ViewItem> Items { get; }

    /// <summary>Gets where the items of a question's first outer select list are.</summary>
    public static IReadOnlyList<Range> SelectList(string question)
    {
        List<Range> items = [];
        (int depth, int start) = (0, -1);
        foreach (Match token in Structure().Matches(question))
        {
            switch (token.Value)
            {
                case "(" or "{":
                    depth++;
                    break;
                case ")" or "}":
                    depth--;
                    break;
                case "SELECT" when depth == 0 && start < 0:
                    start = token.Index + token.Length;
                    break;
                case "," when depth == 0 && start >= 0:
                    items.Add(Trimmed(question, start, token.Index));
                    start = token.Index + 1;
                    break;
                case "FROM" when depth == 0 && start >= 0:
                    items.Add(Trimmed(question, start, token.Index));
                    return items;
            }
        }

        throw new InvalidOperationException($"A question has no select list: {question}");
    }

    /// <summary>Gets what an item shows as it is; null where it is worked out.</summary>
    public object? SourceOf(string item)
    {
        Match plain = Plain().Match(item);
        string alias = plain.Groups["alias"].Success ? plain.Groups["alias"].Value : aliases.Keys.FirstOrDefault(string.Empty);
        return plain.Success
            ? ColumnsOf(alias)?.FirstOrDefault(column => column.Name == plain.Groups["column"].Value).Source
            : null;
    }

    private static Range Trimmed(string text, int start, int end)
    {
        while (char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start..end;
    }

    private static string Repeat(string text)
    {
        while (text.IndexOf("{each ", StringComparison.Ordinal) is var start && start >= 0)
        {
            int end = ViewScript.EndOf(text, start);
            string[] parts = text[(start + "{each ".Length)..end].Split(':', 2);
            string body = string.Join(
                ",\n        ", parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => parts[1].Trim()
                    .Replace("{code}", word, StringComparison.Ordinal)
                    .Replace("{name}", word.Replace('-', '_'), StringComparison.Ordinal)));
            text = string.Concat(text.AsSpan(0, start), body, text.AsSpan(end + 1));
        }

        return text;
    }

    private IReadOnlyList<(string Name, object Source)>? ColumnsOf(string alias) =>
        rowsOf(alias) ?? (aliases.TryGetValue(alias, out string? of) ? rowsOf(of) : null);

    private string Columns(Match rest, string text)
    {
        string alias = rest.Groups["of"].Value;
        string before = aliases.TryGetValue(alias, out string? of) && alias != of ? alias + "." : string.Empty;
        HashSet<string> named =
        [
            .. rest.Groups["except"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries),
            .. before.Length == 0 ? [] : Regex.Matches(text, $@"(?<=^\s*|,\s*){alias}\.""?(\w+)", RegexOptions.Multiline)
                .Select(match => match.Groups[1].Value),
        ];
        IEnumerable<string> names = ColumnsOf(alias)!
            .Where(column => !named.Contains(column.Name)
                && (column.Source is not Column { Meaning: null } || SharedMeanings.Of(column.Name) is not null))
            .Select(column => $"{before}{(column.Name is "plan" or "system_user" ? $"\"{column.Name}\"" : column.Name)}");
        string list = Wrap(names);
        return list.Length == 0 ? string.Empty : list + rest.Groups["more"].Value;
    }

    private static string Wrap(IEnumerable<string> names)
    {
        const int Width = 120;
        StringBuilder text = new();
        int line = 4;
        foreach (string name in names)
        {
            if (text.Length > 0)
            {
                text.Append(',');
                bool breaks = line + name.Length + 2 > Width;
                text.Append(breaks ? "\n    " : " ");
                line = breaks ? 4 : line + 2;
            }

            text.Append(name);
            line += name.Length;
        }

        return text.ToString();
    }

    private ViewItem Item(string item) =>
        new(Name().Match(item).Value.Trim('"'), Plain().Match(item).Groups["alias"].Value, SourceOf(item));

    [GeneratedRegex(@"(?<!DISTINCT )\b(?:FROM|JOIN)\s+(?<of>\w+)(?:\s+AS\s+(?<alias>\w+))?")]
    private static partial Regex Rows();

    [GeneratedRegex(@"\{\* (?<of>\w+)(?: except (?<except>[\w, ]+))?\}(?<more>,\s*)?")]
    private static partial Regex Rest();

    [GeneratedRegex(@"[(){},]|\bSELECT\b|\bDISTINCT FROM\b|\bFROM\b")]
    private static partial Regex Structure();

    [GeneratedRegex(@"^(?:(?<alias>\w+)\.)?""?(?<column>\w+)""?(?:\s+AS\s+\w+)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"""?\w+""?$")]
    private static partial Regex Name();
}
