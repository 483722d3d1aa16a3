using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>A board with the KPIs that staff review every week or every second week (rules A2-16 to A2-22, D4).</summary>
public sealed record KaizenBoard
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets the id of the unit whose figures the board shows.</summary>
    public required string UnitId { get; init; }

    /// <summary>
    /// Gets the length of the board's periods: <see cref="PeriodGrain.Week"/> or <see cref="PeriodGrain.Fortnight"/>.
    /// </summary>
    public required PeriodGrain Grain { get; init; }

    /// <summary>Gets the first day shown, or null to show all measured periods.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the id of the improvement project that the board belongs to, or null if it belongs to none.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Gets the KPIs in the order of the board.</summary>
    public required IReadOnlyList<BoardKpi> Kpis { get; init; }

    /// <summary>Gets the meetings, in order of day.</summary>
    public IReadOnlyList<KaizenMeeting> Meetings { get; init; } = [];

    /// <summary>Gets the day of the first meeting that the staff ran themselves (rule A2-19), or null until then.</summary>
    public DateOnly? StaffTakeOver => Meetings.FirstOrDefault(meeting => meeting.RunByStaff)?.On;
}

/// <summary>A KPI on a board.</summary>
/// <param name="IndicatorId">The id of the indicator.</param>
/// <param name="StepNumber">The number of the step of the new process that the KPI measures, or null if it measures none.</param>
/// <param name="WorkflowId">The id of the project's workflow that the KPI measures, or null if it measures none.</param>
public sealed record BoardKpi(string IndicatorId, string? StepNumber, string? WorkflowId);

/// <summary>A kaizen meeting.</summary>
/// <param name="On">The day.</param>
/// <param name="Minutes">The length in minutes, or null if not specified.</param>
/// <param name="Facilitator">The person who ran the meeting, or null if not specified.</param>
/// <param name="RunByStaff">Whether the meeting was run by staff; false if by the project leader.</param>
/// <param name="Topics">The topics, or null if not specified.</param>
/// <param name="ActionIds">The ids of the actions that were decided.</param>
public sealed record KaizenMeeting(
    DateOnly On, int? Minutes, string? Facilitator, bool RunByStaff, string? Topics, IReadOnlyList<string> ActionIds);
