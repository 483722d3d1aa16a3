using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reports;

/// <summary>A kind of report (rules D1–D12).</summary>
/// <param name="Name">Its name, as the command takes it.</param>
/// <param name="Title">Its title.</param>
/// <param name="ReadAsync">Reads the tables it rests on, the most important first.</param>
/// <param name="Show">Makes its sections from them alone.</param>
internal sealed record ReportKind(
    string Name, LocalText Title, Func<ReportReader, Task<IReadOnlyList<NamedTable>>> ReadAsync,
    Func<ReportContent, Language, IReadOnlyList<ReportSection>> Show)
{
    /// <summary>Gets what it can be narrowed by.</summary>
    public ReportScope Scope { get; init; }

    /// <summary>Gets whether it prints across the paper.</summary>
    public bool IsWide { get; init; }

    /// <summary>Gets whether it must fit one sheet of paper.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>Gets the most corrections that its foot lists; the others are counted.</summary>
    public int MostCorrections { get; init; } = 10;

    /// <summary>Reads everything that the report rests on.</summary>
    public async Task<ReportContent> ContentAsync(ReportReader reading) =>
        // All that is printed comes from this value, so that an approved issue prints the same again (decision 0059).
        new(Name, [.. await ReadAsync(reading), .. await ReportFooter.ReadAsync(reading, this)]);

    /// <summary>Makes the report as people read it.</summary>
    public ReportDocument Document(ReportContent content, Language language) => new(
        Title.In(language), ReportFooter.Facts(content, language), Show(content, language),
        ReportFooter.Lines(content, this, language));
}

/// <summary>What a report can be narrowed or ordered by.</summary>
[Flags]
internal enum ReportScope
{
    /// <summary>Nothing: it tells of everything.</summary>
    Whole = 0,

    /// <summary>A unit.</summary>
    Unit = 1,

    /// <summary>A period.</summary>
    Period = 2,

    /// <summary>A board.</summary>
    Board = 4,

    /// <summary>Whether the worst comes first.</summary>
    Order = 8,
}
