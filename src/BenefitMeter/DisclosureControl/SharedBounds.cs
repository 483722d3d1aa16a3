namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Finds where spans of two series cover the same days: the months of a quarter, four weeks that are a February.
/// </summary>
internal static class SharedBounds
{
    /// <summary>Gets, for every two series, the shortest runs of spans with the same first and last bound.</summary>
    /// <param name="series">Series of spans, each span's end by its start.</param>
    /// <returns>The bounds of both runs, first to last; the run with fewer spans first.</returns>
    public static IReadOnlyList<(int[] Whole, int[] Parts)> Find(IReadOnlyList<Dictionary<int, int>> series)
    {
        List<(int[] Whole, int[] Parts)> shared = [];
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

        // A year of quarters is a year of months already, where quarters are made of months.
        return [.. shared.Where(run => !shared.Exists(other =>
            other.Parts.Length < run.Parts.Length && other.Whole.SequenceEqual(run.Whole)
                && other.Parts.All(run.Parts.Contains)))];
    }

    private static (int[] One, int[] Other)? Runs(Dictionary<int, int> one, Dictionary<int, int> other, int start)
    {
        List<int> ones = [start, one[start]];
        List<int> others = [start, other[start]];
        while (ones[^1] != others[^1])
        {
            (List<int> shorter, Dictionary<int, int> spans) = ones[^1] < others[^1] ? (ones, one) : (others, other);
            if (!spans.TryGetValue(shorter[^1], out int end))
            {
                return null;
            }

            shorter.Add(end);
        }

        return ([.. ones], [.. others]);
    }
}
