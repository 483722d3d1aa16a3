namespace BenefitMeter.Worker.Reports;

/// <summary>The one list of reports.</summary>
internal static class ReportKinds
{
    /// <summary>Gets every kind, by name.</summary>
    public static IReadOnlyList<ReportKind> All { get; } =
    [
        GoalReport.Kind, QuarterReport.Kind, PortfolioReport.Kind, EconomyReport.Kind, KaizenReport.Kind, IdleReport.Kind,
        QualityReport.Kind, NoteReport.Kind,
    ];
}
