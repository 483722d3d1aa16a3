using System.Text;

namespace BenefitMeter.Definitions;

/// <summary>The text of a query without what does not change its meaning.</summary>
internal static class QueryText
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
