using System.Text;

namespace BenefitMeter.Definitions.Datasets;

/// <summary>Normalises the text of a query, and checks that it is one statement.</summary>
public static class QueryText
{
    /// <summary>
    /// Removes comments, reduces every run of white space outside quotes to one space, and removes spaces at both ends and a
    /// closing semicolon.
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
    /// Determines whether a query remains one statement when brackets are put around it. Outside quotes and comments, every
    /// bracket must be closed and none may be closed before it is opened, and a semicolon is allowed only at the end. Quotes are
    /// those of standard SQL and those that the databases use for names. Inside other quotes (<c>$$…$$</c>) brackets and
    /// semicolons count as well.
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

    /// <summary>Gets the index after the quoted text or comment that begins at an index; otherwise the next index.</summary>
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
