using BenefitMeter.Definitions;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>A kind of report (rules D1–D12).</summary>
/// <param name="Word">The name, as in <c>benefitmeter report</c>, and the title in both languages.</param>
/// <param name="ReadAsync">Reads the report's own tables, the most important first.</param>
/// <param name="Show">Creates the sections from the tables alone.</param>
internal sealed record ReportKind(
    Word Word, Func<ReportReader, Task<IReadOnlyList<NamedTable>>> ReadAsync,
    Func<ReportContent, Language, IReadOnlyList<ReportSection>> Show)
{
    /// <summary>Gets the name.</summary>
    public string Name => Word.Code;

    /// <summary>Gets the options by which the report can be limited or ordered. Default none.</summary>
    public ReportScope Scope { get; init; }

    /// <summary>Gets a value indicating whether the report prints in landscape format. Default <see langword="false"/>.</summary>
    public bool IsWide { get; init; }

    /// <summary>Gets a value indicating whether the report must fit one A4 page. Default <see langword="false"/>.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>Gets the largest number of corrections that are listed at the end; all are counted. Default 10.</summary>
    public int MostCorrections { get; init; } = 10;

    /// <summary>Reads all tables of the report: its own, and those that every report has.</summary>
    public async Task<ReportContent> ContentAsync(ReportReader reader) =>
        // Everything that is printed comes from this value, so that an approved issue prints the same again (decision 0059).
        new(Name, [.. await ReadAsync(reader), .. await ReportFooter.ReadAsync(reader, this)]);

    /// <summary>Creates the report as people read it.</summary>
    public ReportDocument Document(ReportContent content, Language language) => new(
        Word.In(language), ReportFooter.Facts(content, language), Show(content, language),
        ReportFooter.Lines(content, this, language));
}
