namespace BenefitMeter.Worker.Reports;

/// <summary>A report as people read it, in one language. It is the same for the terminal and for paper.</summary>
/// <param name="Title">The title.</param>
/// <param name="Facts">The lines below the title: the unit, the days and the period of the report.</param>
/// <param name="Sections">The sections.</param>
/// <param name="Foot">The lines at the end.</param>
internal sealed record ReportDocument(
    string Title, IReadOnlyList<string> Facts, IReadOnlyList<ReportSection> Sections, IReadOnlyList<string> Foot);
