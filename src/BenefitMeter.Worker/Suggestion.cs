using BenefitMeter.Definitions;

namespace BenefitMeter.Worker;

/// <summary>Suggests the name that was probably meant: the "did you mean" of a message.</summary>
internal static class Suggestion
{
    /// <summary>
    /// Returns the candidate that needs the fewest changes to become the text; null if every candidate needs more than a third of
    /// the length of the text, or more than three. One change is always allowed. Case is ignored.
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

    /// <summary>Appends "Did you mean …?" to a message; returns the message unchanged if no candidate is near.</summary>
    /// <param name="message">The message.</param>
    /// <param name="text">The name as it was written.</param>
    /// <param name="candidates">The names that exist.</param>
    public static LocalText After(LocalText message, string text, IEnumerable<string> candidates) =>
        For(text, candidates) is { } near ? message.Then(new($"Mente du '{near}'?", $"Did you mean '{near}'?")) : message;

    /// <summary>
    /// Returns the number of letters to insert, delete, replace or swap with a neighbour to turn one text into the other.
    /// </summary>
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
