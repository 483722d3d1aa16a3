using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;

namespace BenefitMeter.Worker.Reports;

/// <summary>Cells of a view as people read them.</summary>
internal static class ReportCells
{
    private static readonly Dictionary<string, LocalText> Words = new(StringComparer.Ordinal)
    {
        ["up"] = new("↑", "↑"),
        ["same"] = new("→", "→"),
        ["down"] = new("↓", "↓"),
        ["forecast"] = new("prognose", "forecast"),
        ["plan-to-date"] = new("plan til dato", "plan to date"),
        ["actual"] = new("faktisk", "actual"),
        ["milestone"] = new("milepæl", "milestone"),
        ["manual"] = new("ejerens vurdering", "the owner's judgement"),
        ["achieved"] = new("Opnået", "Achieved"),
        ["partly"] = new("Delvist", "Partly"),
        ["not-achieved"] = new("Ikke opnået", "Not achieved"),
        ["not-assessed"] = new("Ikke vurderet", "Not assessed"),
        ["commit"] = new("beslut en handling", "commit to act"),
        ["retire"] = new("udfas", "retire"),
        ["NoOwner"] = new("ingen ejer", "no owner"),
        ["NoDecisionRule"] = new("ingen handlingsregel", "no decision rule"),
        ["RedWithoutAction"] = new("gul eller rød uden handling", "yellow or red without action"),
        ["NoOwnerDecision"] = new("ingen ejerbeslutning", "no owner decision"),
        ["OwnerDecisionOverdue"] = new("ejerbeslutning er forfalden", "owner decision overdue"),
        ["volume-increase"] = new("større mængde", "volume increase"),
        ["volume-decrease"] = new("mindre mængde", "volume decrease"),
        ["supplier-delay"] = new("leverandøren er forsinket", "supplier delay"),
        ["external"] = new("udefra", "external"),
        ["resources"] = new("ressourcer", "resources"),
        ["method"] = new("metode", "method"),
        ["adoption"] = new("ibrugtagning", "adoption"),
        ["data"] = new("data", "data"),
        ["other"] = new("andet", "other"),
        ["on-trial"] = new("på prøve", "on trial"),
        ["cause"] = new("årsag", "cause"),
        ["consequence"] = new("konsekvens", "consequence"),
        ["path-to-target"] = new("vej til mål", "path to target"),
    };

    /// <summary>Gets a column that a view has in both languages, with <c>_da</c> and <c>_en</c>.</summary>
    public static string? In(this ViewRow row, string column, Language language) =>
        row.Text(column + (language == Language.Danish ? "_da" : "_en"));

    /// <summary>Gets a stored status; null where there is none.</summary>
    public static Status? Status(this ViewRow row, string column) =>
        row.Text(column) is { } word ? EnumCode<Status>.Parse(word) : null;

    /// <summary>Gets a smiley.</summary>
    public static ShownCell Smiley(this ViewRow row, string column) => ShownCell.Of(row.Status(column));

    /// <summary>Gets a number in the measure that the row names.</summary>
    public static string? Quantity(this ViewRow row, string column, Language language) => row.Number(column) is { } value
        ? DisplayFormat.Quantity(value, row.Integer("decimals"), row.Text("measured_in") ?? string.Empty, language).Trim()
        : null;

    /// <summary>Gets a percentage with one decimal.</summary>
    public static string? Percent(this ViewRow row, string column, Language language) =>
        row.Number(column) is { } value ? DisplayFormat.Quantity(value, 1, "percent", language) : null;

    /// <summary>Gets whole kroner.</summary>
    public static string? Kroner(this ViewRow row, string column, Language language) =>
        row.Number(column) is { } value ? Kroner(value, language) : null;

    /// <summary>Writes whole kroner.</summary>
    public static string Kroner(decimal value, Language language) => DisplayFormat.Number(value, 0, language);

    /// <summary>Gets months with one decimal; whole from zero up.</summary>
    public static string? Months(this ViewRow row, string column, Language language) =>
        row.Number(column) is { } value ? DisplayFormat.Number(value, 1, language) : null;

    /// <summary>Gets a day.</summary>
    public static string? Date(this ViewRow row, string column, Language language) =>
        row.Day(column) is { } day ? DisplayFormat.Date(day, language) : null;

    /// <summary>Gets a stored word as people say it; one that is not known as it is, null where there is none.</summary>
    public static string? Label(string? word, Language language) =>
        word is null ? null : Words.TryGetValue(word, out LocalText? known) ? known.In(language) : word;

    /// <summary>Gets stored words, separated by commas, as people say them.</summary>
    public static string? Labels(string? words, Language language) => string.IsNullOrEmpty(words)
        ? null
        : string.Join(", ", words.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Label(word, language)));

    /// <summary>Cuts a text to a readable length; a paper of one page has room for no more.</summary>
    public static string? Short(string? text, int most) =>
        text is null || text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";

    /// <summary>Cuts a text to the whole sentences that there is room for, and the first one to a readable length.</summary>
    public static string? Sentences(string? text, int most)
    {
        if (text is null || text.Length <= most)
        {
            return text;
        }

        int end = text.LastIndexOf(". ", most - 1, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : Short(text, most);
    }

    /// <summary>Reads a list of numbers, separated by semicolons, null for what is empty or hidden.</summary>
    public static IReadOnlyList<decimal?> Series(string? values) => values is null ? [] :
    [
        .. values.Split(';').Select(value =>
            decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
                ? number
                : (decimal?)null),
    ];

    /// <summary>Says that some are not listed; nothing where all are.</summary>
    public static IReadOnlyList<string> More(int count, int most, Language language) =>
        count <= most ? [] : [language == Language.Danish ? $"De første {most} af {count}." : $"The first {most} of {count}."];
}
