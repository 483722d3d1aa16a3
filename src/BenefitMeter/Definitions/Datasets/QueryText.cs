using System.Text;

namespace BenefitMeter.Definitions.Datasets;

/// <summary>The text of a query: what changes its meaning, and where it ends.</summary>
public static class QueryText
{
    /// <summary>
    /// Takes out comments and makes every run of white space one space, except inside quotes; leaves out spaces at the ends
    /// and a closing semicolon.
    /// </summary>
    public static string Normalize(string query)
    {
        var text = new StringBuilder(query.Length);
        for (int start = 0; start < query.Length;)
        {
            int end = EndOf(query, start);
            string part = query[start..end];
            if (string.IsNullOrWhiteSpace(part) || part.StartsWith("--", StringComparison.Ordinal)
                || part.StartsWith("/*", StringComparison.Ordinal))
            {
                AppendSpace(text);
            }
            else
            {
                text.Append(part);
            }

            start = end;
        }

        return text.ToString().Trim().TrimEnd(';').TrimEnd();
    }

    /// <summary>
    /// Tells whether a query stays inside brackets that are put around it: outside quotes and comments every bracket is closed,
    /// none before it is opened, and no semicolon stands but at the end. Quotes are those of standard SQL and of the engines'
    /// names; in other quotes (<c>$$…$$</c>) neither may stand.
    /// </summary>
    public static bool IsOneStatement(string query)
    {
        string text = Normalize(query);
        int open = 0;
        for (int i = 0; i < text.Length && open >= 0; i = EndOf(text, i))
        {
            open += text[i] switch { '(' => 1, ')' => -1, ';' => -text.Length, _ => 0 };
        }

        return open == 0;
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    /// <summary>Gets where the quoted text or comment ends that begins at a place; else the place after it.</summary>
    private static int EndOf(string query, int start)
    {
        char? closing = query[start] switch { '\'' => '\'', '"' => '"', '`' => '`', '[' => ']', _ => null };
        if (closing is { } quote)
        {
            return After(query, query.IndexOf(quote, start + 1), 1);
        }

        ReadOnlySpan<char> rest = query.AsSpan(start);
        return rest.StartsWith("--") ? After(query, query.IndexOf('\n', start), 0)
            : rest.StartsWith("/*") ? After(query, query.IndexOf("*/", start + 2, StringComparison.Ordinal), 2)
            : start + 1;
    }

    private static int After(string query, int found, int length) => found < 0 ? query.Length : found + length;
}
