using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>A word that a table of plans may hold.</summary>
/// <param name="English">The word, as the reporting database has it.</param>
/// <param name="Danish">The Danish word, as exports write it.</param>
/// <param name="Value">What it means.</param>
internal sealed record PlanCode<T>(string English, string Danish, T Value)
    where T : struct
{
    /// <summary>Tells whether a cell says this.</summary>
    public bool Matches(string cell) =>
        cell.Equals(English, StringComparison.OrdinalIgnoreCase) || cell.Equals(Danish, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The words of tables of plans.</summary>
internal static class PlanCodes
{
    public static readonly IReadOnlyList<PlanCode<WorkLineKind>> Kinds =
        [new("project", "projekt", WorkLineKind.Project), new("operating-target", "driftsmål", WorkLineKind.OperatingTarget)];

    public static readonly IReadOnlyList<PlanCode<TaskNature>> Natures =
        [new("operational", "driftslignende", TaskNature.Operational), new("policy", "politik", TaskNature.Policy)];

    public static readonly IReadOnlyList<PlanCode<MilestoneGrade>> Grades =
    [
        new("achieved", "opnået", MilestoneGrade.Achieved), new("partly", "delvist", MilestoneGrade.Partly),
        new("not-achieved", "ikke opnået", MilestoneGrade.NotAchieved),
        new("not-assessed", "ikke vurderet", MilestoneGrade.NotAssessed),
    ];

    public static readonly IReadOnlyList<PlanCode<Status>> StatusCodes =
    [
        new("green", "grøn", Status.Green), new("yellow", "gul", Status.Yellow), new("red", "rød", Status.Red),
        new("grey", "grå", Status.Grey), new("G", "G", Status.Green), new("Y", "Y", Status.Yellow), new("R", "R", Status.Red),
        new("-", "–", Status.Grey),
    ];

    public static readonly IReadOnlyList<PlanCode<CauseCategory>> Causes =
    [
        new("volume-increase", "flere sager", CauseCategory.VolumeIncrease),
        new("volume-decrease", "færre sager", CauseCategory.VolumeDecrease),
        new("supplier-delay", "leverandør", CauseCategory.SupplierDelay), new("external", "udefra", CauseCategory.External),
        new("resources", "ressourcer", CauseCategory.Resources), new("method", "metode", CauseCategory.Method),
        new("adoption", "ibrugtagning", CauseCategory.Adoption), new("data", "data", CauseCategory.Data),
        new("other", "andet", CauseCategory.Other),
    ];

    public static readonly IReadOnlyList<PlanCode<ActionCategory>> Categories =
    [
        new("organisation", "organisation", ActionCategory.Organisation), new("workflow", "arbejdsgang", ActionCategory.Workflow),
        new("communication", "kommunikation", ActionCategory.Communication), new("skills", "kompetencer", ActionCategory.Skills),
        new("channel-closing", "lukning af kanal", ActionCategory.ChannelClosing),
        new("budget-cut", "budgetreduktion", ActionCategory.BudgetCut),
        new("staff-cut", "personalereduktion", ActionCategory.StaffCut), new("behaviour", "adfærd", ActionCategory.Behaviour),
    ];

    public static readonly IReadOnlyList<PlanCode<ActionState>> States =
        [
            new("open", "åben", ActionState.Open), new("done", "udført", ActionState.Done),
            new("dropped", "opgivet", ActionState.Dropped),
        ];

    /// <summary>Whether a step is of the process as redesigned; else as mapped.</summary>
    public static readonly IReadOnlyList<PlanCode<bool>> Processes = [new("as-is", "nu", false), new("to-be", "ny", true)];

    /// <summary>Whether a meeting was run by one of the staff; else by the project leader.</summary>
    public static readonly IReadOnlyList<PlanCode<bool>> Facilitators =
        [new("staff", "medarbejder", true), new("project-leader", "projektleder", false)];

    /// <summary>Gets the Danish word; empty for null.</summary>
    public static string Danish<T>(this IReadOnlyList<PlanCode<T>> words, T? value)
        where T : struct => value is { } known ? words.First(word => word.Value.Equals(known)).Danish : string.Empty;
}
