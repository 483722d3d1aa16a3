using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>
/// The step of a derivation that describes work programmes, actions, boards and improvement projects.
/// </summary>
internal static class WorkStep
{
    /// <summary>Gives the rows.</summary>
    public static async Task<IReadOnlyList<DerivedRows>> DeriveAsync(DerivationInput input, CancellationToken cancellationToken)
    {
        var work = WorkInput.Of(input);
        IReadOnlyList<string?[]> approved = work.Plan.Programmes.Count == 0
            ? []
            : await input.Store.ReadApprovedQuartersAsync(QuarterlyReportTable.Columns, cancellationToken);
        return
        [
            WorkLineTable.Rows(work), QuarterlyReportTable.Rows(work, approved), VolumeRuleTable.Rows(work),
            ActionTable.Rows(work), KaizenTable.Rows(work), ImprovementProjectTable.Rows(work), ProcessStepTable.Rows(work),
            WorkflowTable.Rows(work),
        ];
    }
}
