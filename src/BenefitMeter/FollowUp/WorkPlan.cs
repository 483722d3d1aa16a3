using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;

namespace BenefitMeter.FollowUp;

/// <summary>
/// The work programmes, action plans, boards and improvement projects of the catalogue. Ids are unique in each list.
/// </summary>
public sealed record WorkPlan
{
    /// <summary>Gets an empty plan.</summary>
    public static WorkPlan Empty { get; } = new();

    /// <summary>Gets the work programmes.</summary>
    public IReadOnlyList<WorkProgramme> Programmes { get; init; } = [];

    /// <summary>Gets the action plans.</summary>
    public IReadOnlyList<ActionPlan> ActionPlans { get; init; } = [];

    /// <summary>Gets the boards.</summary>
    public IReadOnlyList<KaizenBoard> Boards { get; init; } = [];

    /// <summary>Gets the improvement projects.</summary>
    public IReadOnlyList<ImprovementProject> Projects { get; init; } = [];

    /// <summary>Gets the ids of the indicators whose figures the plan needs, each once.</summary>
    public IEnumerable<string> IndicatorIds => Programmes.SelectMany(programme => programme.Lines)
        .SelectMany(line => new[] { line.IndicatorId, line.HoursIndicatorId }).OfType<string>()
        .Concat(Programmes.SelectMany(programme => programme.VolumeRules).Select(rule => rule.IndicatorId))
        .Concat(Boards.SelectMany(board => board.Kpis).Select(kpi => kpi.IndicatorId))
        .Distinct();

    /// <summary>Gets the actions of a project's action plans.</summary>
    public IEnumerable<ActionItem> ActionsOf(string projectId) =>
        ActionPlans.Where(plan => plan.ProjectId == projectId).SelectMany(plan => plan.Items);

    /// <summary>Counts the open actions whose effect an indicator measures (rule C14.1).</summary>
    public int OpenActions(string indicatorId) =>
        ActionPlans.SelectMany(plan => plan.Items)
            .Count(item => item.State == ActionState.Open && item.IndicatorId == indicatorId);

    /// <summary>Gets the boards of a project.</summary>
    public IEnumerable<KaizenBoard> BoardsOf(string projectId) => Boards.Where(board => board.ProjectId == projectId);
}
