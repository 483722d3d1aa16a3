using BenefitMeter.Definitions;

namespace BenefitMeter.Worker;

/// <summary>Finds what somebody meant to write: the "did you mean" of a message.</summary>
internal static class Suggestion
{
    /// <summary>
    /// Gets the candidate nearest to a text; null where none is within a third of its length (at least one letter, at most
    /// three).
    /// </summary>
    public static string? For(string text, IEnumerable<string> candidates)
    {
        int limit = Math.Clamp(text.Length / 3, 1, 3);
        return candidates
            .Select(candidate =>
                (Candidate: candidate, Distance: Distance(text.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    /// <summary>
    /// Goes on with the question whether the nearest candidate was meant; the text as it is where none is near.
    /// </summary>
    public static LocalText After(LocalText said, string text, IEnumerable<string> candidates) =>
        For(text, candidates) is { } near ? said.Then(new($"Mente du '{near}'?", $"Did you mean '{near}'?")) : said;

    /// <summary>Counts the letters to insert, delete, replace or swap with a neighbour to make one text of the other.</summary>
    internal static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
