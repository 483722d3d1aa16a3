namespace BenefitMeter.Worker.Words;

/// <summary>The words of reports, and of changes that they list.</summary>
internal static class ReportWords
{
    /// <summary>Gets the goal overview.</summary>
    public static Word Goals { get; } = new("goals", "Måloversigt", "Goal overview");

    /// <summary>Gets the quarterly report.</summary>
    public static Word Quarter { get; } = new("quarter", "Kvartalsrapport", "Quarterly report");

    /// <summary>Gets the benefit portfolio.</summary>
    public static Word Portfolio { get; } = new("portfolio", "Gevinstportefølje", "Benefit portfolio");

    /// <summary>Gets the report about business cases, budgets and pools.</summary>
    public static Word Economy { get; } = new("economy", "Økonomi", "Economy");

    /// <summary>Gets the sheet of a board.</summary>
    public static Word Kaizen { get; } = new("kaizen", "Kaizen-ark", "Kaizen sheet");

    /// <summary>Gets the report about indicators nobody acts on.</summary>
    public static Word Idle { get; } = new("idle", "Indikatorer uden handling", "Indicators nobody acts on");

    /// <summary>Gets the report about the quality of data.</summary>
    public static Word Quality { get; } = new("quality", "Datakvalitet", "Data quality");

    /// <summary>Gets the note to the chief group.</summary>
    public static Word Note { get; } = new("note", "Chefnotat", "Note to the chief group");

    /// <summary>Gets the words for the kind of a report.</summary>
    public static WordSet Kind { get; } = new(
        "report-kind", Goals, Quarter, Portfolio, Economy, Kaizen, Idle, Quality, Note);

    /// <summary>Gets the word of a change from one period to the next.</summary>
    public static Word Period { get; } = new("period", "ny periode", "period");

    /// <summary>Gets the word of a change of what was published.</summary>
    public static Word Correction { get; } = new("correction", "korrektion", "correction");

    /// <summary>Gets the words for why a smiley differs from the one before.</summary>
    public static WordSet Change { get; } = new("smiley-change", Period, Correction);
}
