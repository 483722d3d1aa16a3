using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Reading;

/// <summary>
/// The questions of the views of figures, each with no more columns than are asked of it. An engine that works out all columns of
/// a view would add up since New Year and look for the values of other periods for each row, and check most conditions only then.
/// </summary>
internal static partial class FigureViews
{
    /// <summary>The view that all others of figures read.</summary>
    private const string History = "bi_figure_history";

    private static readonly ConcurrentDictionary<string, (string Name, string Question)[]> Known = new();

    /// <summary>Gets an engine's views, in the order in which they are made.</summary>
    public static IReadOnlyList<(string Name, string Question)> All(StoreDialect dialect) => Known.GetOrAdd(
        dialect.Name, _ => [.. MigrationScript.For(dialect).SelectMany(script => script.Views(dialect))]);

    /// <summary>
    /// Gets the views that a question reads, directly or through others, with the columns that are named in it or in them. Empty
    /// where it reads no figures: then the views in the database do.
    /// </summary>
    public static IReadOnlyList<(string Name, string Question)> Of(StoreDialect dialect, string question)
    {
        List<(string Name, string Question)> read = [];
        HashSet<string> words = WordsOf(question);
        foreach ((string name, string whole) in All(dialect).Reverse().Where(view => words.Contains(view.Name)))
        {
            string narrow = Narrow(whole, words);
            read.Insert(0, (name, narrow));
            words.UnionWith(WordsOf(narrow));
        }

        return read.Any(view => view.Name == History) ? read : [];
    }

    // The parts of a union must keep the same columns.
    private static string Narrow(string question, HashSet<string> words)
    {
        if (question.Contains("UNION", StringComparison.Ordinal))
        {
            return question;
        }

        IReadOnlyList<Range> items = ViewQuestion.SelectList(question);
        IEnumerable<string> wanted =
            items.Select(item => question[item]).Where(item => words.Contains(Word().Matches(item)[^1].Value));
        string start = question[..items[0].Start] + string.Join(", ", wanted), rest = question[items[^1].End..];
        if (Rows().Match(rest) is not { Success: true, Groups: var parts })
        {
            return start + rest;
        }

        // The rows that it reads are a question of their own.
        (string before, string rows, string after) = (parts["before"].Value, parts["rows"].Value, parts["after"].Value);
        return $"{start}{before}{Narrow(rows, [.. words, .. WordsOf(start), .. WordsOf(after)])}{after}";
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"^(?<before>\s*FROM \(\n)(?<rows>.*)(?<after>\n\) AS .*)$", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
