using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reports;

/// <summary>A kind of report (domain.md D).</summary>
/// <param name="Name">Its name, as the command takes it.</param>
/// <param name="Title">Its title.</param>
/// <param name="ReadAsync">Reads the tables it rests on, the most important first.</param>
/// <param name="Show">Makes its sections from them alone.</param>
internal sealed record ReportKind(
    string Name, LocalText Title, Func<ReportReading, Task<IReadOnlyList<NamedTable>>> ReadAsync,
    Func<ReportContent, Language, IReadOnlyList<ReportSection>> Show)
{
    /// <summary>Gets whether it prints across the paper.</summary>
    public bool IsWide { get; init; }

    /// <summary>Gets whether it must fit one sheet of paper.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>Gets the most corrections that its foot lists; the others are counted.</summary>
    public int MostCorrections { get; init; } = 10;

    /// <summary>Reads everything that the report rests on.</summary>
    public async Task<ReportContent> ContentAsync(ReportReading reading) =>
        new(Name, [.. await ReadAsync(reading), .. await ReportFoot.ReadAsync(reading, this)]);

    /// <summary>Makes the report as people read it.</summary>
    public ReportDocument Document(ReportContent content, Language language) => new(
        Title.In(language), ReportFoot.Facts(content, language), Show(content, language), ReportFoot.Lines(content, this, language));
}
