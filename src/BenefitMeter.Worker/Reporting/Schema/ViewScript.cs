using System.Text;
using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// Renders views for an engine. A question is written in standard SQL with tokens: <c>{f.value}</c> is a decimal column inside an
/// expression, <c>{now}</c> the moment, <c>{seconds: a | b}</c> and <c>{days: a | b}</c> what lies between two,
/// <c>{quotient: a | b}</c> a rounded division, <c>{'word'}</c> and <c>{null word}</c> a word of the view's own, and
/// <c>{label SET FORM: x}</c> the label of a word.
/// </summary>
/// <param name="syntax">The engine's syntax.</param>
/// <param name="labels">Gets the words of a set, each with its label in a language.</param>
internal sealed partial class ViewScript(
    SchemaSyntax syntax, Func<string, string, IReadOnlyList<(string Code, string Label)>> labels)
{
    /// <summary>Renders the views of a file.</summary>
    public string Render(IEnumerable<View> views)
    {
        string end = syntax.BatchEnd.Length > 0 ? $"\n{syntax.BatchEnd}" : string.Empty;
        return string.Join($"{end}\n\n", views.Select(view =>
            (view.Comment.Length > 0 ? view.Comment + "\n" : string.Empty)
                + $"CREATE VIEW {view.Name} AS\n{Question(view)};")) + "\n";
    }

    /// <summary>Renders a view's question.</summary>
    public string Question(View view)
    {
        string text = Numbers(view);
        text = Tokens(text);
        if (!syntax.IsStandard)
        {
            text = Windows(text);
            text = Distinct().Replace(text, "EXISTS (SELECT ${a} EXCEPT SELECT ${b})");
        }

        text = Beyond().Replace(text, match => syntax.Unicode + match.Value);
        return syntax.Quoted == "\"{0}\""
            ? text
            : QuotedName().Replace(text, match => Sql.SqlDialect.Fill(syntax.Quoted, match.Groups[1].Value));
    }

    /// <summary>Gets where the token that starts at an index ends.</summary>
    public static int EndOf(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"A token has no end: {text[start..]}");
    }

    // A table's decimal column that the list shows as it is becomes a number.
    private string Numbers(View view)
    {
        if (syntax.Number == "{0}")
        {
            return view.Question;
        }

        StringBuilder text = new(view.Question);
        IReadOnlyList<Range> items = ViewQuestion.SelectList(view.Question);
        foreach ((Range range, ViewColumn column) in items.Zip(view.Columns).Reverse())
        {
            string item = view.Question[range];
            if (column.Kind == ColumnKind.Decimal && IsTableColumn(view, item, column))
            {
                string source = AsName().Replace(item, string.Empty);
                (int start, int length) = range.GetOffsetAndLength(view.Question.Length);
                text.Remove(start, length).Insert(start, $"{Sql.SqlDialect.Fill(syntax.Number, source)} AS {Quote(column.Name)}");
            }
        }

        return text.ToString();
    }

    private static bool IsTableColumn(View view, string item, ViewColumn column) =>
        column.Source is not null && PlainColumn().IsMatch(item) && !Regex.IsMatch(view.Question, @"\bFROM bi_\w+\s*(WHERE|$)");

    private static string Quote(string name) => name == "plan" ? "\"plan\"" : name;

    private string Tokens(string text)
    {
        while (text.IndexOf('{', StringComparison.Ordinal) is var start && start >= 0)
        {
            int end = EndOf(text, start);
            text = string.Concat(text.AsSpan(0, start), Token(Tokens(text[(start + 1)..end])), text.AsSpan(end + 1));
        }

        return text;
    }

    private string Token(string token)
    {
        string[] parts = token.Split(": ", 2);
        string[] values = parts.Length > 1 ? parts[1].Split(" | ") : [];
        return parts[0] switch
        {
            "now" => syntax.Now,
            "null word" => Sql.SqlDialect.Fill(syntax.Word, "NULL"),
            "seconds" => Sql.SqlDialect.Fill(syntax.Seconds, values),
            "days" => Sql.SqlDialect.Fill(syntax.Days, values),
            "quotient" => Sql.SqlDialect.Fill(syntax.Quotient, values),
            ['\'', ..] => Sql.SqlDialect.Fill(syntax.Word, token),
            _ when values.Length == 1 && parts[0].Split(' ') is ["label", var set, var form] =>
                Label(values[0], labels(set, form)),
            _ when values.Length == 0 => Sql.SqlDialect.Fill(syntax.Number, token),
            _ => throw new InvalidOperationException($"A view has a token that nobody knows: {{{token}}}"),
        };
    }

    private static string Label(string of, IReadOnlyList<(string Code, string Label)> words) =>
        $"CASE {of} {string.Join(' ', words.Select(word => $"WHEN '{word.Code}' THEN '{word.Label}'"))} END";

    private static string Windows(string text)
    {
        Dictionary<string, string> windows = WindowDefinition().Matches(text)
            .ToDictionary(match => match.Groups["name"].Value, match => Blanks().Replace(match.Groups["window"].Value, " "));
        text = WindowClause().Replace(text, string.Empty);
        return Over().Replace(text, match => $"OVER ({windows[match.Groups["name"].Value]})");
    }

    [GeneratedRegex(@"\s+AS\s+\w+$")]
    private static partial Regex AsName();

    [GeneratedRegex(@"^(?:\w+\.)?""?\w+""?(?:\s+AS\s+\w+)?$")]
    private static partial Regex PlainColumn();

    [GeneratedRegex(@"(?<a>[\w.""]+) IS DISTINCT FROM (?<b>[\w.""]+)")]
    private static partial Regex Distinct();

    [GeneratedRegex(@"'[^']*[^\x00-\x7F'][^']*'")]
    private static partial Regex Beyond();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"(?<name>\w+) AS \(\s*(?<window>PARTITION BY [^()]*)\)")]
    private static partial Regex WindowDefinition();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*WINDOW \w+ AS \([^()]*\)")]
    private static partial Regex WindowClause();

    [GeneratedRegex(@"OVER (?<name>[a-z]\w*)")]
    private static partial Regex Over();
}
