using System.Reflection;
using System.Text;
using BenefitMeter.Worker.Deriving.Benefits;
using BenefitMeter.Worker.Deriving.Economy;
using BenefitMeter.Worker.Deriving.FollowUp;
using BenefitMeter.Worker.Deriving.Portfolios;
using BenefitMeter.Worker.Deriving.Work;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Deriving;

/// <summary>Everything that the reporting database consists of.</summary>
internal static class ReportingSchema
{
    private const string ViewFolder = "sql/views/";

    /// <summary>Gets the tables of what is derived from published figures, plans and recorded acts.</summary>
    public static IReadOnlyList<Table> Derived { get; } =
    [
        BenefitProfileTable.Table, BenefitAmountTable.Table, BenefitRealisationTable.Table, BenefitTreeTable.Table,
        RateTable.Table,
        BusinessCaseTable.Table, BusinessCaseLineTable.Table, AssumptionTable.Table, CashFlowTable.Table,
        ApprovedCaseVersionTable.Table, BudgetTable.Table, BudgetCutTable.Table, PoolTable.Table,
        GoalTable.Table, GoalMilestoneTable.Table, AssessmentTable.Table, FollowedIndicatorTable.Table, AlertTable.Table,
        PortfolioNodeTable.Table, PortfolioBenefitTable.Table, PortfolioAmountTable.Table, PortfolioCheckTable.Table,
        PortfolioLoadTable.Table, InitiativeRoleTable.Table, ChecklistItemTable.Table, TargetMovementTable.Table,
        WorkLineTable.Table, QuarterlyReportTable.Table, VolumeRuleTable.Table, ActionTable.Table, KaizenTable.Table,
        ImprovementProjectTable.Table, ProcessStepTable.Table, WorkflowTable.Table,
    ];

    /// <summary>Gets the tables, in the order in which they are made.</summary>
    public static IReadOnlyList<Table> Tables { get; } =
    [
        MigrationTable.Table,
        IndicatorTable.Table, UnitTable.Table, PeriodTable.Table, BaselineTable.Table,
        RunTable.Table, RunStepTable.Table, RunDatasetTable.Table, FindingTable.Table, DefinitionTable.Table,
        WatermarkTable.Table, AcceptedRowsTable.Table,
        PublicationTable.Table, FigureTable.Table, TrueFigureTable.Table, OrganisationTable.Table,
        MeasuredOrganisationTable.Table,
        PartialDatasetTable.Table, PartialTable.Table, PartialUnitTable.Table, PartialSeriesTable.Table,
        JobTable.Table, DueTable.Table, PauseTable.Table, LeaseTable.Table,
        AnswerTable.Table, OverrideTable.Table, GoalPublicationTable.Table, DecisionTable.Table, ReviewTable.Table,
        QuarterlyApprovalTable.Table, ReportTable.Table, DerivationTable.Table,
        .. Derived,
    ];

    // Read when first asked for: a mistake in a view is reported as itself, and not as one of this type's initializer.
    private static readonly Lazy<IReadOnlyList<View>> LazyViews = new(() => ViewFile.Read(
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(ViewFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => (name[ViewFolder.Length..^".sql".Length], TextOf(name))),
        Tables));

    /// <summary>Gets the views, in the order in which they are made.</summary>
    /// <exception cref="InvalidOperationException">Columns of a view are not described.</exception>
    public static IReadOnlyList<View> Views => LazyViews.Value;

    private static string TextOf(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
