using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>Describes the changes since a quarter's report was approved, as the next report lists it (rule C9.5).</summary>
internal static class QuarterlyCorrection
{
    private static readonly (string Column, string Danish, string English)[] Compared =
    [
        ("milestone", "Milepæl", "Milestone"), ("grade", "Karakter", "Grade"), ("scope_light", "Scope", "Scope"),
        ("time_light", "Tid", "Time"), ("resources_light", "Ressourcer", "Resources"), ("status_text", "Status", "Status"),
        ("measured_value", "Værdi", "Value"), ("target_value", "Mål", "Target"), ("outstanding", "Udestående", "Outstanding"),
        ("realised_pct", "Realiseret i %", "Realised in %"), ("result_status", "Resultat", "Result"),
        ("cause_category", "Årsag", "Cause"), ("cause_text", "Årsag (tekst)", "Cause (text)"),
    ];

    private static readonly HashSet<string> Numbers = ["measured_value", "target_value", "outstanding", "realised_pct"];

    private static readonly Dictionary<string, WordSet> Words = new()
    {
        ["grade"] = WorkWords.Grade,
        ["scope_light"] = JudgingWords.Status,
        ["time_light"] = JudgingWords.Status,
        ["resources_light"] = JudgingWords.Status,
        ["result_status"] = JudgingWords.Status,
        ["cause_category"] = FollowUpWords.Cause,
    };

    /// <summary>Gets the differences that are reported to readers; null where there are none.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="approved">The texts of the cells that were approved.</param>
    /// <param name="now">The texts of the cells as they are now.</param>
    public static LocalText? Describe(IReadOnlyList<string> columns, string?[] approved, string?[] now)
    {
        List<LocalText> changes = [];
        foreach ((string column, string danish, string english) in Compared)
        {
            int place = columns.ToList().IndexOf(column);
            if (approved[place] != now[place])
            {
                changes.Add(new LocalText($"{danish}: {Change(Language.Danish)}", $"{english}: {Change(Language.English)}"));
            }

            string Change(Language language) => Numbers.Contains(column)
                ? $"{Number(approved[place], now[place], language)} → {Number(now[place], approved[place], language)}"
                : $"{Text(approved[place], column, language)} → {Text(now[place], column, language)}";
        }

        return changes.Count == 0 ? null : new LocalText(
            string.Join("; ", changes.Select(change => change.Danish)),
            string.Join("; ", changes.Select(change => change.English)));
    }

    private static string Text(string? cell, string column, Language language) =>
        cell is not { Length: > 0 } ? "–"
        : language == Language.Danish ? Words.GetValueOrDefault(column)?.Find(cell)?.InPlans ?? cell
        : cell;

    // As many decimals as it takes to show that it is another number.
    private static string Number(string? cell, string? other, Language language)
    {
        if (Read(cell) is not { } number)
        {
            return "–";
        }

        int decimals = 1;
        while (Read(other) is { } another && decimals < 10
            && Rounding.ForDisplay(number, decimals) == Rounding.ForDisplay(another, decimals))
        {
            decimals++;
        }

        return DisplayFormat.Number(number, decimals, language);
    }

    private static decimal? Read(string? cell) => cell is { Length: > 0 } ? StoredText.ToDecimal(cell) : null;
}
