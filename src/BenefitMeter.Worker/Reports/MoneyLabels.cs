using BenefitMeter.Definitions;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Reports;

/// <summary>Translates the stored codes of money and portfolios for people. An unknown code is returned unchanged.</summary>
internal static class MoneyLabels
{
    private static readonly string[] Classes =
        [
            "cash-releasing", "revenue", "cost-avoidance", "non-cash-releasing",
            "quantifiable-non-monetary", "qualitative", "disbenefit",
        ];

    private static readonly Dictionary<string, LocalText> ClassWords = new(StringComparer.Ordinal)
    {
        ["cash-releasing"] = new("Budgetgevinst (provenu)", "Cash-releasing"),
        ["revenue"] = new("Merindtægt", "Revenue"),
        ["cost-avoidance"] = new("Undgået udgift", "Cost avoidance"),
        ["non-cash-releasing"] = new("Frigjort tid", "Non-cash-releasing"),
        ["quantifiable-non-monetary"] = new("Målbar, ikke-økonomisk", "Quantifiable, non-monetary"),
        ["qualitative"] = new("Kvalitativ", "Qualitative"),
        ["disbenefit"] = new("Ulempe", "Disbenefit"),
    };

    private static readonly Dictionary<string, LocalText> Bases = new(StringComparer.Ordinal)
    {
        ["measured"] = new("målt", "measured"),
        ["calculated"] = new("beregnet", "calculated"),
        ["estimated"] = new("anslået", "estimated"),
        ["mixed"] = new("blandet", "mixed"),
    };

    private static readonly Dictionary<string, LocalText> Kinds = new(StringComparer.Ordinal)
    {
        ["portfolio"] = new("Portefølje", "Portfolio"),
        ["programme"] = new("Program", "Programme"),
        ["project"] = new("Projekt", "Project"),
        ["ad-hoc-effort"] = new("Ad hoc-indsats", "Ad hoc effort"),
        ["operational-change"] = new("Driftsændring", "Operational change"),
        ["idea"] = new("Idé", "Idea"),
        ["analysis"] = new("Analyse", "Analysis"),
        ["procurement"] = new("Anskaffelse", "Procurement"),
        ["delivery"] = new("Gennemførelse", "Delivery"),
        ["realisation"] = new("Realisering", "Realisation"),
        ["closed"] = new("Afsluttet", "Closed"),
        ["planned"] = new("Planlagt", "Planned"),
        ["in-project"] = new("I projekt", "In project"),
        ["in-operation"] = new("I drift", "In operation"),
        ["sustained"] = new("Fastholdt", "Sustained"),
        ["lapsed"] = new("Tabt igen", "Lapsed"),
        ["replaced"] = new("Erstattet", "Replaced"),
        ["both"] = new("Både budget og forandring", "Both budget and change"),
        ["budget-only"] = new("Kun budget", "Budget only"),
        ["change-only"] = new("Kun forandring", "Change only"),
        ["none"] = new("Ingen af delene endnu", "Neither yet"),
    };

    private static readonly Dictionary<string, LocalText> Risks = new(StringComparer.Ordinal)
    {
        ["ServiceAndStressRisk"] = new("dårligere service og større arbejdspres", "poorer service and more work pressure"),
        ["SlippageRisk"] = new("serviceglidning: gevinsten hjemtages ikke", "service slippage: the benefit is not realised"),
    };

    /// <summary>Returns the position of a class in lists: cash first, what is not money last, then unknown classes.</summary>
    public static int Rank(string benefitClass) =>
        Array.IndexOf(Classes, benefitClass) is >= 0 and var index ? index : Classes.Length;

    /// <summary>Returns the name of a benefit's class.</summary>
    public static string Class(string word, Language language) => Of(ClassWords, word, language)!;

    /// <summary>Returns how an amount is known, such as measured or estimated; null for null.</summary>
    public static string? Basis(string? word, Language language) => Of(Bases, word, language);

    /// <summary>Returns the name of a kind of initiative.</summary>
    public static string Kind(string word, Language language) => Of(Kinds, word, language)!;

    /// <summary>Returns the name of an initiative's phase; null for null.</summary>
    public static string? Phase(string? word, Language language) => Of(Kinds, word, language);

    /// <summary>Returns the name of a benefit's state; null for null.</summary>
    public static string? State(string? word, Language language) => Of(Kinds, word, language);

    /// <summary>Returns the name of a quadrant of budget and change.</summary>
    public static string? Quadrant(string word, Language language) => Of(Kinds, word, language);

    /// <summary>Returns the risk in a quadrant of budget and change; null when there is none.</summary>
    public static string? Risk(string quadrant, Language language) =>
        BudgetAndChange.Warning(EnumCode<BudgetAndChangeState>.Parse(quadrant)) is { } code ? Of(Risks, code, language) : null;

    private static string? Of(Dictionary<string, LocalText> words, string? word, Language language) =>
        word is null ? null : words.GetValueOrDefault(word)?.In(language) ?? word;
}
