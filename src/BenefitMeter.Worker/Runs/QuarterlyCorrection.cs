using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs;

/// <summary>Tells what has changed since a quarter's report was approved, as the next report lists it (domain.md C9.5).</summary>
internal static class QuarterlyCorrection
{
    private static readonly (string Column, string Danish, string English)[] Told =
    [
        ("milestone", "Milepæl", "Milestone"), ("grade", "Karakter", "Grade"), ("scope_light", "Scope", "Scope"), ("time_light", "Tid", "Time"),
        ("resources_light", "Ressourcer", "Resources"), ("status_text", "Status", "Status"), ("measured_value", "Værdi", "Value"),
        ("target_value", "Mål", "Target"), ("outstanding", "Udestående", "Outstanding"), ("realised_pct", "Realiseret i %", "Realised in %"),
        ("result_status", "Resultat", "Result"), ("cause_category", "Årsag", "Cause"), ("cause_text", "Årsag i ord", "Cause in words"),
    ];

    private static readonly Dictionary<string, string> Words = new[]
    {
        PlanWords.Grades.Select(word => (word.English, word.Danish)), PlanWords.Lights.Select(word => (word.English, word.Danish)),
        PlanWords.Causes.Select(word => (word.English, word.Danish)),
    }.SelectMany(group => group).ToDictionary(word => word.English, word => word.Danish);

    /// <summary>Gets what differs; null where nothing that readers are told of does.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="approved">The cells that were approved.</param>
    /// <param name="now">The cells as they are now.</param>
    public static LocalText? Of(IReadOnlyList<string> columns, object?[] approved, object?[] now)
    {
        List<LocalText> changes = [];
        foreach ((string column, string danish, string english) in Told)
        {
            int place = columns.ToList().IndexOf(column);
            string? before = StoredText.Of(approved[place]);
            string? after = StoredText.Of(now[place]);
            if (before != after)
            {
                bool isNumber = now[place] is decimal || approved[place] is decimal;
                changes.Add(new LocalText($"{danish}: {Shown(before)} → {Shown(after)}", $"{english}: {before ?? "–"} → {after ?? "–"}"));

                string Shown(string? cell) => cell is null ? "–" : isNumber ? cell.Replace('.', ',') : Words.GetValueOrDefault(cell, cell);
            }
        }

        return changes.Count == 0 ? null : new LocalText(
            string.Join("; ", changes.Select(change => change.Danish)), string.Join("; ", changes.Select(change => change.English)));
    }
}
