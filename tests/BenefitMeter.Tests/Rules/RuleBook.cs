using System.Text.RegularExpressions;

namespace BenefitMeter.Tests.Rules;

/// <summary>Finds where rules are defined and where they are cited, in text.</summary>
internal static partial class RuleBook
{
    /// <summary>The folder of the rule book, from the repository's top.</summary>
    public const string Folder = "src/BenefitMeter/rules";

    /// <summary>
    /// Gets the ids that a page of the rule book defines: by a heading, or by a list item that begins with the id in bold.
    /// </summary>
    /// <param name="page">The page, in Markdown.</param>
    public static IEnumerable<string> DefinedIn(string page) =>
        Definition().Matches(page).Select(match => match.Groups["id"].Value);

    /// <summary>
    /// Gets the ids that a text cites: after the word "rule" or "rules" (also "regel" or "regler") one id, a list or a range,
    /// also over the lines of a comment; and by themselves ids that can mean nothing else, such as C9.7. A range is every id in
    /// it.
    /// </summary>
    /// <param name="text">Code, a script or a document.</param>
    public static IEnumerable<(string Id, int Line)> CitedIn(string text)
    {
        foreach (Match citation in Citation().Matches(text))
        {
            Capture[] ids = [.. citation.Groups["id"].Captures.Cast<Capture>()];
            for (int i = 0; i < ids.Length; i++)
            {
                bool isRangeEnd = i > 0 && Range().IsMatch(text[(ids[i - 1].Index + ids[i - 1].Length)..ids[i].Index]);
                foreach (string id in isRangeEnd ? Between(ids[i - 1].Value, ids[i].Value) : [ids[i].Value])
                {
                    yield return (id, LineOf(text, ids[i].Index));
                }
            }
        }

        foreach (Match bare in BareId().Matches(text))
        {
            yield return (bare.Value, LineOf(text, bare.Index));
        }
    }

    /// <summary>Gets the citations in a text of ids that are not defined, as "id in line n".</summary>
    /// <param name="text">The text.</param>
    /// <param name="defined">The ids that exist.</param>
    public static IEnumerable<string> BrokenIn(string text, IReadOnlySet<string> defined) =>
        CitedIn(text).Where(cited => !defined.Contains(cited.Id)).Distinct().Select(cited => $"{cited.Id} in line {cited.Line}");

    /// <summary>Gets the ids after the first of a range up to its last: 42 and 45 give 43, 44, 45.</summary>
    private static IEnumerable<string> Between(string first, string last)
    {
        (string prefix, int from) = Split(first);
        (string lastPrefix, int to) = Split(last);
        return prefix != lastPrefix || to <= from
            ? [last]
            : Enumerable.Range(from + 1, to - from)
                .Select(number => prefix + (prefix.EndsWith('-') ? $"{number:D2}" : $"{number}"));
    }

    private static (string Prefix, int Number) Split(string id)
    {
        Match last = LastNumber().Match(id);
        return (id[..last.Index], int.Parse(last.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private const string Id = @"(?:DEC\d+|A\d-\d\d[a-z]?|[A-E]\d+(?:\.\d+)?b?|\d+a?)";

    // Between the words of a citation: spaces, or the end of a comment's line and the mark that begins the next one.
    private const string Gap = @"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?:///?|--|\#|>)?[^\S\n]*)";

    [GeneratedRegex(@"^(?:\#{2,5} |- \*\*)(?<id>" + Id + @")(?=\*\* | )", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"\b(?:[Rr]ules?|[Rr]egle?[rn]?(?:ne)?|[Rr]egel)" + Gap + "(?<id>" + Id + @")\b(?:(?:[–]|,?" + Gap
            + "(?:and|or|to|og|eller|til)" + Gap + "|," + Gap + ")(?<id>" + Id + @")\b)*")]
    private static partial Regex Citation();

    [GeneratedRegex(@"(?<![\w.\-])(?:C\d+\.\d+|A\d-\d\d[a-z]?|DEC\d+)\b(?!\.\d)")]
    private static partial Regex BareId();

    [GeneratedRegex(@"^(?:–|\s*(?:///?|--)?\s*(?:to|til)\s*(?:///?|--)?\s*)$")]
    private static partial Regex Range();

    [GeneratedRegex(@"\d+(?=[a-z]?$)")]
    private static partial Regex LastNumber();
}
