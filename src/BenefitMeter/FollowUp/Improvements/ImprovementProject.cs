using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>The phases of an improvement project, in their order (rule A2-01).</summary>
public enum ProjectPhase
{
    /// <summary>Før start.</summary>
    BeforeStart,

    /// <summary>Kortlægning (as-is).</summary>
    AsIs,

    /// <summary>Redesign (to-be).</summary>
    Redesign,

    /// <summary>Handlingsplan.</summary>
    ActionPlan,

    /// <summary>Afprøvning, from day 1 on; KPIs are measured.</summary>
    Trial,

    /// <summary>Afslutning og drift.</summary>
    Operation,
}

/// <summary>A project that lets a citizen meet one coherent process instead of several units (rule A2).</summary>
public sealed record ImprovementProject
{
    /// <summary>The days within which the redesign follows the mapping, unless said otherwise.</summary>
    public const int UsualRedesignDays = 28;

    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets the citizen journey it starts from (Borgerforløb), or null if not specified.</summary>
    public string? Journey { get; init; }

    /// <summary>Gets the project leader.</summary>
    public required string LeaderId { get; init; }

    /// <summary>Gets the units involved.</summary>
    public required IReadOnlyList<string> UnitIds { get; init; }

    /// <summary>Gets who has each unit's seat in the steering group, by unit, in order of day.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SeatHolder>> SteeringGroup { get; init; } =
        new Dictionary<string, IReadOnlyList<SeatHolder>>();

    /// <summary>Gets the days of the steering group's meetings.</summary>
    public IReadOnlyList<DateOnly> SteeringMeetings { get; init; } = [];

    /// <summary>Gets the day each phase was entered, in the order of phases; those to come are not there.</summary>
    public required IReadOnlyList<PhaseStart> Phases { get; init; }

    /// <summary>Gets day 1 as planned, or null if none is planned.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>Gets the mapping of the process as it is, or null until it was held.</summary>
    public MappingWorkshop? Mapping { get; init; }

    /// <summary>Gets the redesign, or null until it was held.</summary>
    public RedesignWorkshop? Redesign { get; init; }

    /// <summary>Gets the days after the mapping by which the redesign should be held.</summary>
    public int RedesignDays { get; init; } = UsualRedesignDays;

    /// <summary>Gets where the drawing of the new process is, to hang beside the KPIs, or null if not specified.</summary>
    public string? RedesignLink { get; init; }

    /// <summary>Gets the process as it was mapped.</summary>
    public IReadOnlyList<ProcessStep> AsIs { get; init; } = [];

    /// <summary>Gets the process as it was redesigned.</summary>
    public IReadOnlyList<ProcessStep> ToBe { get; init; } = [];

    /// <summary>Gets the workflows tried out.</summary>
    public IReadOnlyList<Workflow> Workflows { get; init; } = [];

    /// <summary>Gets how it was closed, or null until then.</summary>
    public ProjectClosing? Closing { get; init; }

    /// <summary>Gets the day it was announced in the organisation, or null until then (rule A2-25).</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>Gets the day a phase was entered, or null if it was not.</summary>
    public DateOnly? StartOf(ProjectPhase phase) => Phases.FirstOrDefault(start => start.Phase == phase)?.On;

    /// <summary>Gets the phase at the end of a day: the last one entered by then; the first where none was.</summary>
    public PhaseStart PhaseOn(DateOnly day) => Phases.LastOrDefault(start => start.On <= day) ?? Phases[0];
}

/// <summary>When a phase was entered.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="On">The day.</param>
public sealed record PhaseStart(ProjectPhase Phase, DateOnly On);

/// <summary>Who has a seat, and when.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="From">The first day; null from the start.</param>
/// <param name="Until">The last day (inclusive), or null for as long as the project runs.</param>
public sealed record SeatHolder(string PersonId, DateOnly? From, DateOnly? Until);

/// <summary>The day a process was mapped as it is (rule A2-08).</summary>
/// <param name="On">The day.</param>
/// <param name="Hours">How long it took, or null if not specified.</param>
/// <param name="Participants">How many took part, or null if not specified.</param>
public sealed record MappingWorkshop(DateOnly On, decimal? Hours, int? Participants);

/// <summary>The day a process was redesigned (rules A2-10, A2-11).</summary>
/// <param name="On">The day.</param>
/// <param name="LeadersPresent">Whether the leaders were there.</param>
public sealed record RedesignWorkshop(DateOnly On, bool LeadersPresent);

/// <summary>How a project was closed: each of these is decided (rules A2-23, A2-24).</summary>
/// <param name="On">The day.</param>
/// <param name="KaizenContinues">Whether the kaizen meetings go on.</param>
/// <param name="SteeringContinues">Whether the steering group goes on.</param>
/// <param name="MeasuringContinues">Whether the KPIs are still looked at; measuring itself never stops by this.</param>
/// <param name="AnnouncedOn">The day its end was announced in the organisation, or null until then.</param>
public sealed record ProjectClosing(
    DateOnly On, bool KaizenContinues, bool SteeringContinues, bool MeasuringContinues, DateOnly? AnnouncedOn);
