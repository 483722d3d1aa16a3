using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>The words that tables of plans may contain, in English and in Danish.</summary>
internal static class PlanCodes
{
    /// <summary>The words for the kind of a work programme's line.</summary>
    public static readonly IReadOnlyList<PlanCode<WorkLineKind>> Kinds =
        [new("project", "projekt", WorkLineKind.Project), new("operating-target", "driftsmål", WorkLineKind.OperatingTarget)];

    /// <summary>The words for the nature of a task.</summary>
    public static readonly IReadOnlyList<PlanCode<TaskNature>> Natures =
        [new("operational", "driftslignende", TaskNature.Operational), new("policy", "politik", TaskNature.Policy)];

    /// <summary>The words for the grade of a milestone.</summary>
    public static readonly IReadOnlyList<PlanCode<MilestoneGrade>> Grades =
    [
        new("achieved", "opnået", MilestoneGrade.Achieved), new("partly", "delvist", MilestoneGrade.Partly),
        new("not-achieved", "ikke opnået", MilestoneGrade.NotAchieved),
        new("not-assessed", "ikke vurderet", MilestoneGrade.NotAssessed),
    ];

    /// <summary>The words and letters for a status.</summary>
    public static readonly IReadOnlyList<PlanCode<Status>> StatusCodes =
    [
        new("green", "grøn", Status.Green), new("yellow", "gul", Status.Yellow), new("red", "rød", Status.Red),
        new("grey", "grå", Status.Grey), new("G", "G", Status.Green), new("Y", "Y", Status.Yellow), new("R", "R", Status.Red),
        new("-", "–", Status.Grey),
    ];

    /// <summary>The words for the cause of a deviation.</summary>
    public static readonly IReadOnlyList<PlanCode<CauseCategory>> Causes =
    [
        new("volume-increase", "flere sager", CauseCategory.VolumeIncrease),
        new("volume-decrease", "færre sager", CauseCategory.VolumeDecrease),
        new("supplier-delay", "leverandør", CauseCategory.SupplierDelay), new("external", "udefra", CauseCategory.External),
        new("resources", "ressourcer", CauseCategory.Resources), new("method", "metode", CauseCategory.Method),
        new("adoption", "ibrugtagning", CauseCategory.Adoption), new("data", "data", CauseCategory.Data),
        new("other", "andet", CauseCategory.Other),
    ];

    /// <summary>The words for the category of an action.</summary>
    public static readonly IReadOnlyList<PlanCode<ActionCategory>> Categories =
    [
        new("organisation", "organisation", ActionCategory.Organisation), new("workflow", "arbejdsgang", ActionCategory.Workflow),
        new("communication", "kommunikation", ActionCategory.Communication), new("skills", "kompetencer", ActionCategory.Skills),
        new("channel-closing", "lukning af kanal", ActionCategory.ChannelClosing),
        new("budget-cut", "budgetreduktion", ActionCategory.BudgetCut),
        new("staff-cut", "personalereduktion", ActionCategory.StaffCut), new("behaviour", "adfærd", ActionCategory.Behaviour),
    ];

    /// <summary>The words for the state of an action.</summary>
    public static readonly IReadOnlyList<PlanCode<ActionState>> States =
        [
            new("open", "åben", ActionState.Open), new("done", "udført", ActionState.Done),
            new("dropped", "opgivet", ActionState.Dropped),
        ];

    /// <summary>The words for the process of a step: <c>true</c> as redesigned, <c>false</c> as mapped.</summary>
    public static readonly IReadOnlyList<PlanCode<bool>> Processes = [new("as-is", "nu", false), new("to-be", "ny", true)];

    /// <summary>The words for who ran a meeting: <c>true</c> one of the staff, <c>false</c> the project leader.</summary>
    public static readonly IReadOnlyList<PlanCode<bool>> Facilitators =
        [new("staff", "medarbejder", true), new("project-leader", "projektleder", false)];

    /// <summary>Gets the first Danish word for a value; empty for null.</summary>
    public static string Danish<T>(this IReadOnlyList<PlanCode<T>> words, T? value)
        where T : struct => value is { } known ? words.First(word => word.Value.Equals(known)).Danish : string.Empty;
}
