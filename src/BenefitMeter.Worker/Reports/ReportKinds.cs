namespace BenefitMeter.Worker.Reports;

/// <summary>The list of all kinds of report.</summary>
internal static class ReportKinds
{
    /// <summary>Gets all kinds of report, in the order in which they are listed.</summary>
    public static IReadOnlyList<ReportKind> All { get; } =
    [
        GoalReport.Kind, QuarterReport.Kind, PortfolioReport.Kind, EconomyReport.Kind, KaizenReport.Kind, IdleReport.Kind,
        QualityReport.Kind, NoteReport.Kind,
    ];
}
