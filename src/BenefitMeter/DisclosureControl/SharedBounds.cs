namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Finds where the spans of two series cover the same days, such as the months of a quarter, or four weeks that are a February.
/// </summary>
internal static class SharedBounds
{
    /// <summary>Gets, for every two series, the shortest runs of spans with the same first and last bound.</summary>
    /// <param name="series">The series of spans: the end of each span by its start.</param>
    /// <returns>
    /// The bounds of both runs, from first to last. The run with fewer spans is the total, the other one the parts.
    /// </returns>
    public static IReadOnlyList<(int[] Total, int[] Parts)> Find(IReadOnlyList<Dictionary<int, int>> series)
    {
        List<(int[] Total, int[] Parts)> shared = [];
        for (int i = 0; i < series.Count; i++)
        {
            for (int j = i + 1; j < series.Count; j++)
            {
                foreach (int start in series[i].Keys.Where(series[j].ContainsKey))
                {
                    if (Runs(series[i], series[j], start) is { } runs && (runs.One.Length > 2 || runs.Other.Length > 2))
                    {
                        shared.Add(runs.One.Length < runs.Other.Length ? (runs.One, runs.Other) : (runs.Other, runs.One));
                    }
                }
            }
        }

        // A year need not be connected to its months if it is connected to its quarters, and these to their months.
        return [.. shared.Where(run => !shared.Exists(other =>
            other.Parts.Length < run.Parts.Length && other.Total.SequenceEqual(run.Total)
                && other.Parts.All(run.Parts.Contains)))];
    }

    private static (int[] One, int[] Other)? Runs(Dictionary<int, int> one, Dictionary<int, int> other, int start)
    {
        List<int> oneBounds = [start, one[start]];
        List<int> otherBounds = [start, other[start]];
        while (oneBounds[^1] != otherBounds[^1])
        {
            (List<int> shorter, Dictionary<int, int> spans) =
                oneBounds[^1] < otherBounds[^1] ? (oneBounds, one) : (otherBounds, other);
            if (!spans.TryGetValue(shorter[^1], out int end))
            {
                return null;
            }

            shorter.Add(end);
        }

        return ([.. oneBounds], [.. otherBounds]);
    }
}
