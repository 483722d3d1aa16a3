using System.Text;
using System.Text.RegularExpressions;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>
/// The tables of columns in <c>sql/README.md</c> and its Danish counterpart. A page has a heading for each view; the table below
/// it is rendered, the text between is written by hand.
/// </summary>
internal static partial class ViewReference
{
    /// <summary>Gets a page with the table of each of its views as it must be.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="views">The views.</param>
    /// <param name="language">The language of the page.</param>
    public static string Render(string page, IReadOnlyList<View> views, Language language) =>
        Section().Replace(page, section =>
        {
            View view = views.First(view => view.Name == section.Groups["view"].Value);
            string text = section.Groups["text"].Value;

            // A history has the columns of the view that it is the history of, and more.
            View? like = LikeAnother().Match(text) is { Success: true } match
                ? views.First(other => other.Name == match.Groups["like"].Value)
                : null;
            IEnumerable<ViewColumn> columns =
                view.Columns.Where(column => like?.Columns.Any(other => other.Name == column.Name) != true);
            string table = Table(columns, language);
            return section.Groups["table"].Length > 0
                ? $"## {view.Name}\n{text}{table}"
                : $"## {view.Name}\n{text.TrimEnd()}\n\n{table}\n".Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        });

    private static string Table(IEnumerable<ViewColumn> columns, Language language)
    {
        StringBuilder table = new(language == Language.Danish
            ? "| kolonne | type | betydning | null når |\n|---|---|---|---|\n"
            : "| column | type | meaning | null when |\n|---|---|---|---|\n");
        foreach (ViewColumn column in columns)
        {
            string type = Type(column, language == Language.Danish);
            table.Append($"| `{column.Name}` | {type} | {column.Meaning.In(language)} | {column.NullWhen?.In(language)} |\n"
                .Replace("|  |\n", "| |\n", StringComparison.Ordinal));
        }

        return table.ToString();
    }

    private static string Type(ViewColumn column, bool danish) => column.Kind switch
    {
        ColumnKind.Identity or ColumnKind.Integer or ColumnKind.Count => danish ? "heltal" : "integer",
        ColumnKind.Word when column.Source is { Words: null } => danish ? "kode" : "code",
        ColumnKind.Word => danish ? "ord" : "word",
        ColumnKind.Decimal => danish ? "decimaltal" : "decimal",
        ColumnKind.Day => danish ? "dato" : "date",
        ColumnKind.Moment => danish ? "tidspunkt" : "moment",
        ColumnKind.Flag => danish ? "sand/falsk" : "boolean",
        _ => danish ? "tekst" : "text",
    };

    // A section ends where the next begins, so that a new heading without a table gets its own.
    [GeneratedRegex(
        @"^## (?<view>bi_\w+)\n(?<text>(?:(?!\||##? )[^\n]*\n)*)(?<table>(?:\|[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?:columns are those\s+of|Kolonnerne er dem i) `(?<like>bi_\w+)`")]
    private static partial Regex LikeAnother();
}
