using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>A programme, project, ad hoc effort or operational change of the catalogue (rule B2).</summary>
public sealed record InitiativeDefinition
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind of the initiative.</summary>
    public required InitiativeKind Kind { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets the id of the initiative that this one is part of, or null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>
    /// Gets the id of the portfolio, or null if the initiative belongs to the portfolio of the initiative above it, or to none.
    /// </summary>
    public string? PortfolioId { get; init; }

    /// <summary>Gets the reason why the initiative was started. Default <see cref="InitiativeTrigger.Internal"/>.</summary>
    public InitiativeTrigger Trigger { get; init; }

    /// <summary>Gets the phase. Default <see cref="InitiativePhase.Idea"/>.</summary>
    public InitiativePhase Phase { get; init; }

    /// <summary>Gets the first day, or null if not specified.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Gets the day on which the initiative goes live, or null if not specified.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>Gets the day on which the initiative was closed (inclusive), or null while it is open.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>Gets who approved the initiative, and when, or null if it is not approved.</summary>
    public Decision? Approved { get; init; }

    /// <summary>Gets the id of the goal that the initiative serves (rule A1-08), or null if it serves none.</summary>
    public string? GoalId { get; init; }

    /// <summary>Gets the ids of the units whose work changes.</summary>
    public IReadOnlyList<string> UnitIds { get; init; } = [];

    /// <summary>Gets the ids of the benefits that the initiative is to bring.</summary>
    public IReadOnlyList<string> BenefitIds { get; init; } = [];

    /// <summary>Gets the deliverables. A deliverable alone is not a benefit (rule A1-07).</summary>
    public IReadOnlyList<string> Deliverables { get; init; } = [];

    /// <summary>Gets the id of the business case, or null if there is none.</summary>
    public string? BusinessCaseId { get; init; }

    /// <summary>
    /// Gets the cost in kroner, which decides whether the initiative is managed centrally (rule A3-23), or null if not specified.
    /// </summary>
    public decimal? Amount { get; init; }

    /// <summary>Gets the hours of work, which decide the same (rules A3-23, A0-19), or null if not specified.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Gets whether the initiative is an experiment, which needs no payback (rule A3-23).</summary>
    public bool IsExperiment { get; init; }

    /// <summary>Gets whether goals, steering and plan follow the municipality's common project model (rule A1-41).</summary>
    public bool FollowsProjectModel { get; init; }

    /// <summary>Gets the origin, such as a national estimate (rule A3-01), or null if not specified.</summary>
    public string? Origin { get; init; }

    /// <summary>Gets the case number as an opaque text, or null if not specified.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Gets the citizen journey that the initiative is part of (rule A2-06), or null if not specified.</summary>
    public string? CitizenJourney { get; init; }

    /// <summary>
    /// Gets a link to further material, such as a knowledge bank (rules A1-38, A2-28), or null if not specified.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>Gets the roles of persons in the initiative.</summary>
    public IReadOnlyList<RoleAssignment> Roles { get; init; } = [];

    /// <summary>Gets the charter; empty by default.</summary>
    public Charter Charter { get; init; } = Charter.Empty;

    /// <summary>Gets the readiness check; empty by default.</summary>
    public ReadinessCheck Readiness { get; init; } = ReadinessCheck.Empty;

    /// <summary>Gets the criteria for making the initiative a programme (rule A1-17); none is met by default.</summary>
    public ProgrammeAdvice Advice { get; init; } = new(false, false, false, false);

    /// <summary>Gets the dependencies outside the municipality (rule A3-20).</summary>
    public IReadOnlyList<ExternalDependency> Dependencies { get; init; } = [];

    /// <summary>Gets the checklists in use (rule A3-48).</summary>
    public IReadOnlyList<RunningChecklist> Checklists { get; init; } = [];

    /// <summary>
    /// Gets the days of the initiative, from its first day to the day it was closed. Without end while it is open, and without
    /// beginning if no first day is specified.
    /// </summary>
    public DaySpan Days => new(Start ?? DateOnly.MinValue, Closed?.AddDays(1) ?? DateOnly.MaxValue);
}

/// <summary>
/// The criteria for making an initiative a programme (rule A1-17). A programme is advised if at least three of the four are met.
/// </summary>
/// <param name="IsLargeOrCrossCutting">Whether the initiative is large or crosses areas.</param>
/// <param name="HasManyStakeholders">Whether it has many stakeholders.</param>
/// <param name="HasConnectedTasks">Whether its tasks are connected.</param>
/// <param name="NeedsSideEfforts">Whether its benefits need efforts beside the project.</param>
public sealed record ProgrammeAdvice(
    bool IsLargeOrCrossCutting, bool HasManyStakeholders, bool HasConnectedTasks, bool NeedsSideEfforts)
{
    /// <summary>Gets the number of criteria that are met, from 0 to 4.</summary>
    public int Score =>
        new[] { IsLargeOrCrossCutting, HasManyStakeholders, HasConnectedTasks, NeedsSideEfforts }.Count(isMet => isMet);

    /// <summary>Gets whether a programme is advised: at least three criteria are met.</summary>
    public bool IsAdvised => Score >= 3;
}

/// <summary>Something outside the municipality that an initiative depends on (rule A3-20).</summary>
/// <param name="What">The thing that the initiative depends on.</param>
/// <param name="Supplier">The supplier, or null if not specified.</param>
/// <param name="Due">The agreed day.</param>
/// <param name="Expected">The day that is expected now, or null while it is the agreed day.</param>
public sealed record ExternalDependency(string What, string? Supplier, DateOnly Due, DateOnly? Expected)
{
    /// <summary>Gets the delay in months; 0 if it comes as agreed or earlier.</summary>
    public decimal DelayMonths => Expected is { } now && now > Due ? MonthArithmetic.MonthsBetween(Due, now) : 0;
}

/// <summary>
/// A checklist in use by an initiative. It follows one version of a template, and a newer version does not change it
/// (rule A3-48).
/// </summary>
/// <param name="TemplateId">The id of the template in the portfolio.</param>
/// <param name="Version">The version of the template, from 1.</param>
/// <param name="Done">The day on which each item was done, by item. An item that is not done is missing.</param>
public sealed record RunningChecklist(string TemplateId, int Version, IReadOnlyDictionary<string, DateOnly> Done);
