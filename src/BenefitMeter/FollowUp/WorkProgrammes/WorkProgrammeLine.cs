namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>The kind of a line of a work programme, in the order of reports.</summary>
public enum WorkLineKind
{
    /// <summary>Projekt.</summary>
    Project,

    /// <summary>Driftsmål.</summary>
    OperatingTarget,
}

/// <summary>The nature of a line's task (rule A0-15).</summary>
public enum TaskNature
{
    /// <summary>Operations: the milestones are effects, so an indicator measures them.</summary>
    Operational,

    /// <summary>Policy and analysis: the milestones are often activities.</summary>
    Policy,
}

/// <summary>Something that a line should have and lacks.</summary>
public enum WorkLineGap
{
    /// <summary>The line has no success criterion (rule A0-16).</summary>
    SuccessCriterion,

    /// <summary>The line serves no goal, "uden strategisk ophæng" (rule A0-01).</summary>
    Goal,

    /// <summary>The line has an operational task and no indicator (rule A0-15).</summary>
    Indicator,

    /// <summary>Nobody grades the milestones of the line.</summary>
    Owner,
}

/// <summary>A line of a work programme, with the eleven fields of its plan (rules A0-11, B2).</summary>
public sealed record WorkProgrammeLine
{
    /// <summary>Gets the stable key that lines are joined by. Names are only labels (rule C13.2).</summary>
    public required string Key { get; init; }

    /// <summary>Gets the kind. Default <see cref="WorkLineKind.Project"/>.</summary>
    public WorkLineKind Kind { get; init; }

    /// <summary>Gets the purpose in the Finance Act (FL-formål), or null if not specified.</summary>
    public string? FinanceActPurpose { get; init; }

    /// <summary>Gets the type of core task (Kerneopgave), or null if not specified.</summary>
    public string? CoreTask { get; init; }

    /// <summary>Gets the activity (Aktivitet), or null if not specified.</summary>
    public string? Activity { get; init; }

    /// <summary>Gets the name of the project (Projekt).</summary>
    public required string Project { get; init; }

    /// <summary>Gets the description (Beskrivelse), or null if not specified.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the success criterion (Succeskriterium), or null if not specified, which is a gap.</summary>
    public string? SuccessCriterion { get; init; }

    /// <summary>Gets the milestone of the first quarter, or null if none is planned.</summary>
    public string? MilestoneQ1 { get; init; }

    /// <summary>Gets the milestone of the second quarter, or null if none is planned.</summary>
    public string? MilestoneQ2 { get; init; }

    /// <summary>Gets the milestone of the third quarter, or null if none is planned.</summary>
    public string? MilestoneQ3 { get; init; }

    /// <summary>Gets the milestone of the fourth quarter, or null if none is planned.</summary>
    public string? MilestoneQ4 { get; init; }

    /// <summary>Gets the budgeted hours (Timebudget), not negative, or null if not specified.</summary>
    public decimal? HourBudget { get; init; }

    /// <summary>Gets the nature of the task, or null if not specified.</summary>
    public TaskNature? Nature { get; init; }

    /// <summary>Gets the id of the goal that the line serves, or null if not specified, which is a gap.</summary>
    public string? GoalId { get; init; }

    /// <summary>Gets the id of the indicator that measures the result, or null if none does.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets the id of the indicator that measures the hours used (rule A0-12), or null if none does.</summary>
    public string? HoursIndicatorId { get; init; }

    /// <summary>Gets the id of the person who grades the milestones, or null if not specified, which is a gap.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Gets the gaps of the line, in the order of <see cref="WorkLineGap"/>.</summary>
    public IReadOnlyList<WorkLineGap> Gaps
    {
        get
        {
            bool isOperational = Nature == TaskNature.Operational || (Nature is null && Kind == WorkLineKind.OperatingTarget);
            List<WorkLineGap> gaps = [];
            Add(SuccessCriterion is null, WorkLineGap.SuccessCriterion);
            Add(GoalId is null, WorkLineGap.Goal);
            Add(isOperational && IndicatorId is null, WorkLineGap.Indicator);
            Add(OwnerId is null, WorkLineGap.Owner);
            return gaps;

            void Add(bool isMissing, WorkLineGap gap)
            {
                if (isMissing)
                {
                    gaps.Add(gap);
                }
            }
        }
    }

    /// <summary>
    /// Gets the milestone of a quarter, from 1 to 4 (rule C13.3). It is always the text of that quarter and of no other; null if
    /// none is planned.
    /// </summary>
    public string? Milestone(int quarter) => quarter switch
    {
        1 => MilestoneQ1,
        2 => MilestoneQ2,
        3 => MilestoneQ3,
        4 => MilestoneQ4,
        _ => throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "A year has the quarters 1 to 4."),
    };
}
