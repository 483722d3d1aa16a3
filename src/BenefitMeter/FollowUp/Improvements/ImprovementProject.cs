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

/// <summary>A project that gives citizens one coherent process across several units (rule A2).</summary>
public sealed record ImprovementProject
{
    /// <summary>The number of days after the mapping within which the redesign should take place, unless specified.</summary>
    public const int UsualRedesignDays = 28;

    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets the citizen journey that the project starts from (Borgerforløb), or null if not specified.</summary>
    public string? Journey { get; init; }

    /// <summary>Gets the id of the project leader.</summary>
    public required string LeaderId { get; init; }

    /// <summary>Gets the ids of the units involved.</summary>
    public required IReadOnlyList<string> UnitIds { get; init; }

    /// <summary>Gets the persons who have each unit's seat in the steering group, by unit, in order of day.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SeatHolder>> SteeringGroup { get; init; } =
        new Dictionary<string, IReadOnlyList<SeatHolder>>();

    /// <summary>Gets the days of the steering group's meetings.</summary>
    public IReadOnlyList<DateOnly> SteeringMeetings { get; init; } = [];

    /// <summary>Gets the phases that have begun, each with its first day, in the order of phases.</summary>
    public required IReadOnlyList<PhaseStart> Phases { get; init; }

    /// <summary>Gets the planned day 1, or null if none is planned.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>Gets the mapping workshop, or null until it has taken place.</summary>
    public MappingWorkshop? Mapping { get; init; }

    /// <summary>Gets the redesign workshop, or null until it has taken place.</summary>
    public RedesignWorkshop? Redesign { get; init; }

    /// <summary>
    /// Gets the number of days after the mapping within which the redesign should take place. Default
    /// <see cref="UsualRedesignDays"/>.
    /// </summary>
    public int RedesignDays { get; init; } = UsualRedesignDays;

    /// <summary>
    /// Gets a link to the drawing of the new process, which is shown beside the KPIs, or null if not specified.
    /// </summary>
    public string? RedesignLink { get; init; }

    /// <summary>Gets the steps of the process as mapped.</summary>
    public IReadOnlyList<ProcessStep> AsIs { get; init; } = [];

    /// <summary>Gets the steps of the process as redesigned.</summary>
    public IReadOnlyList<ProcessStep> ToBe { get; init; } = [];

    /// <summary>Gets the workflows that are tried out.</summary>
    public IReadOnlyList<Workflow> Workflows { get; init; } = [];

    /// <summary>Gets the day on which the project was closed (rule A2-23), or null until then.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Gets the first day of a phase, or null if the phase has not begun.</summary>
    public DateOnly? StartOf(ProjectPhase phase) => Phases.FirstOrDefault(start => start.Phase == phase)?.On;

    /// <summary>Gets the phase on a day: the last phase that had begun, or the first phase if none had.</summary>
    public PhaseStart PhaseOn(DateOnly day) => Phases.LastOrDefault(start => start.On <= day) ?? Phases[0];
}

/// <summary>The beginning of a phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="On">The first day of the phase.</param>
public sealed record PhaseStart(ProjectPhase Phase, DateOnly On);

/// <summary>A person's time in a seat of the steering group.</summary>
/// <param name="From">The first day, or null for the start of the project.</param>
/// <param name="Until">The last day (inclusive), or null for the end of the project.</param>
public sealed record SeatHolder(DateOnly? From, DateOnly? Until);

/// <summary>The workshop in which a process was mapped as it is (rule A2-08).</summary>
/// <param name="On">The day.</param>
/// <param name="Hours">The length in hours, or null if not specified.</param>
/// <param name="Participants">The number of participants, or null if not specified.</param>
public sealed record MappingWorkshop(DateOnly On, decimal? Hours, int? Participants);

/// <summary>The workshop in which a process was redesigned (rules A2-10, A2-11).</summary>
/// <param name="On">The day.</param>
/// <param name="LeadersPresent">Whether the leaders took part.</param>
public sealed record RedesignWorkshop(DateOnly On, bool LeadersPresent);
