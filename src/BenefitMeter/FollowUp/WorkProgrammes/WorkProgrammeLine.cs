namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>What a line of a work programme is; the order is that of reports.</summary>
public enum WorkLineKind
{
    /// <summary>Projekt.</summary>
    Project,

    /// <summary>Driftsmål.</summary>
    OperatingTarget,
}

/// <summary>What a line's task is like (rule A0-15).</summary>
public enum TaskNature
{
    /// <summary>Like operations: its milestones are effects, so an indicator tells them.</summary>
    Operational,

    /// <summary>Policy and analysis: its milestones are often activities.</summary>
    Policy,
}

/// <summary>What a line should have and lacks.</summary>
public enum WorkLineGap
{
    /// <summary>No success criterion (rule A0-16).</summary>
    SuccessCriterion,

    /// <summary>No goal: without strategic anchor, "uden strategisk ophæng" (rule A0-01).</summary>
    Goal,

    /// <summary>An operational task without an indicator (rule A0-15).</summary>
    Indicator,

    /// <summary>Nobody who grades its milestones.</summary>
    Owner,
}

/// <summary>A line of a work programme, with the eleven fields of its plan (rules A0-11, B2).</summary>
public sealed record WorkProgrammeLine
{
    /// <summary>Gets the stable key that lines are joined by; names are labels (rule C13.2).</summary>
    public required string Key { get; init; }

    /// <summary>Gets what it is.</summary>
    public WorkLineKind Kind { get; init; }

    /// <summary>Gets the purpose in the finance act (FL-formål), or null if not specified.</summary>
    public string? FinanceActPurpose { get; init; }

    /// <summary>Gets the type of core task (Kerneopgave), or null if not specified.</summary>
    public string? CoreTask { get; init; }

    /// <summary>Gets the activity (Aktivitet), or null if not specified.</summary>
    public string? Activity { get; init; }

    /// <summary>Gets the project's name (Projekt).</summary>
    public required string Project { get; init; }

    /// <summary>Gets the description (Beskrivelse), or null if not specified.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the success criterion (Succeskriterium); null is a gap.</summary>
    public string? SuccessCriterion { get; init; }

    /// <summary>Gets the milestone of the first quarter, or null if none is planned.</summary>
    public string? MilestoneQ1 { get; init; }

    /// <summary>Gets the milestone of the second quarter, or null if none is planned.</summary>
    public string? MilestoneQ2 { get; init; }

    /// <summary>Gets the milestone of the third quarter, or null if none is planned.</summary>
    public string? MilestoneQ3 { get; init; }

    /// <summary>Gets the milestone of the fourth quarter, or null if none is planned.</summary>
    public string? MilestoneQ4 { get; init; }

    /// <summary>Gets the hours budgeted (Timebudget), not negative, or null if none are given.</summary>
    public decimal? HourBudget { get; init; }

    /// <summary>Gets what the task is like, or null if not specified.</summary>
    public TaskNature? Nature { get; init; }

    /// <summary>Gets the goal it serves; null is a gap.</summary>
    public string? GoalId { get; init; }

    /// <summary>Gets the indicator that tells its result, or null if none does.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets the indicator that measures the hours used, or null if none does (rule A0-12).</summary>
    public string? HoursIndicatorId { get; init; }

    /// <summary>Gets the person who grades its milestones; null is a gap.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Gets what it should have and lacks, in the order of <see cref="WorkLineGap"/>.</summary>
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

    /// <summary>Gets the milestone of a quarter, 1 to 4: the text of that quarter and no other (rule C13.3).</summary>
    public string? Milestone(int quarter) => quarter switch
    {
        1 => MilestoneQ1,
        2 => MilestoneQ2,
        3 => MilestoneQ3,
        4 => MilestoneQ4,
        _ => throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "A year has the quarters 1 to 4."),
    };
}
