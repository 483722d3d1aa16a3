using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>
/// The step of a derivation that describes work programmes, actions, boards and improvement projects.
/// </summary>
internal static class WorkStep
{
    /// <summary>Gives the rows.</summary>
    public static IReadOnlyList<DerivedRows> Derive(DerivationInput input)
    {
        var work = WorkInput.Of(input);
        return
        [
            WorkLineTable.Rows(work), QuarterlyReportTable.Rows(work, input.State.ApprovedQuarters), VolumeRuleTable.Rows(work),
            ActionTable.Rows(work), KaizenTable.Rows(work), ImprovementProjectTable.Rows(work), ProcessStepTable.Rows(work),
            WorkflowTable.Rows(work),
        ];
    }
}
