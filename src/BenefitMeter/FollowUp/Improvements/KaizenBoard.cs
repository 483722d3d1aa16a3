using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>A board with the KPIs that staff look at every week or second week (rules A2-16 to A2-22, D4).</summary>
public sealed record KaizenBoard
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets the unit whose figures it shows.</summary>
    public required string UnitId { get; init; }

    /// <summary>Gets how often it is written: <see cref="PeriodGrain.Week"/> or <see cref="PeriodGrain.Fortnight"/>.</summary>
    public required PeriodGrain Grain { get; init; }

    /// <summary>Gets the first day that it shows; null shows all that was measured.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the improvement project it belongs to, or null if none.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Gets the KPIs in the order of the board.</summary>
    public required IReadOnlyList<BoardKpi> Kpis { get; init; }

    /// <summary>Gets the meetings held, in order of day.</summary>
    public IReadOnlyList<KaizenMeeting> Meetings { get; init; } = [];

    /// <summary>Gets the first meeting that the staff ran themselves, or null until then (rule A2-19).</summary>
    public DateOnly? StaffTakeOver => Meetings.FirstOrDefault(meeting => meeting.RunByStaff)?.On;
}

/// <summary>A KPI on a board.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="StepNumber">The step of the new process that it follows, or null if it follows none.</param>
/// <param name="WorkflowId">The workflow of the project that it follows, or null if it follows none.</param>
public sealed record BoardKpi(string IndicatorId, string? StepNumber, string? WorkflowId);

/// <summary>A kaizen meeting.</summary>
/// <param name="On">The day.</param>
/// <param name="Minutes">How long it took, or null if not specified.</param>
/// <param name="Facilitator">Who ran it, or null if not specified.</param>
/// <param name="RunByStaff">Whether that was one of the staff; else the project leader did.</param>
/// <param name="Topics">What it was about, or null if not specified.</param>
/// <param name="ActionIds">The actions it decided.</param>
public sealed record KaizenMeeting(
    DateOnly On, int? Minutes, string? Facilitator, bool RunByStaff, string? Topics, IReadOnlyList<string> ActionIds);
