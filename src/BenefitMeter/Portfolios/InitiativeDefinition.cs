using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>A programme, project, ad hoc effort or operational change as the catalogue describes it (rule B2).</summary>
public sealed record InitiativeDefinition
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what it is.</summary>
    public required InitiativeKind Kind { get; init; }

    /// <summary>Gets the name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Gets the initiative it is part of, or null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>Gets the portfolio it belongs to, or null if the initiative above says it, or none does.</summary>
    public string? PortfolioId { get; init; }

    /// <summary>Gets what it was started by.</summary>
    public InitiativeTrigger Trigger { get; init; }

    /// <summary>Gets how far it is.</summary>
    public InitiativePhase Phase { get; init; }

    /// <summary>Gets the first day, or null if it is not set.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Gets the day it goes live, or null if it is not set.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>Gets the day it was closed, or null if it is open.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>Gets who approved it, and when, or null if it is not approved.</summary>
    public Decision? Approved { get; init; }

    /// <summary>Gets the goal it serves (rule A1-08), or null if it serves none.</summary>
    public string? GoalId { get; init; }

    /// <summary>Gets the units whose work it changes.</summary>
    public IReadOnlyList<string> UnitIds { get; init; } = [];

    /// <summary>Gets the benefits it shall bring.</summary>
    public IReadOnlyList<string> BenefitIds { get; init; } = [];

    /// <summary>Gets what it delivers; a deliverable alone is no benefit (rule A1-07).</summary>
    public IReadOnlyList<string> Deliverables { get; init; } = [];

    /// <summary>Gets the business case that it rests on, or null if it has none.</summary>
    public string? BusinessCaseId { get; init; }

    /// <summary>
    /// Gets its cost in kroner, which decides whether it is steered centrally (rule A3-23), or null if not specified.
    /// </summary>
    public decimal? Amount { get; init; }

    /// <summary>Gets the hours it takes, likewise (rules A3-23, A0-19).</summary>
    public decimal? Hours { get; init; }

    /// <summary>Gets whether it is an experiment, which no payback is asked of (rule A3-23).</summary>
    public bool IsExperiment { get; init; }

    /// <summary>Gets whether goals, steering and plan follow the municipality's project model (rule A1-41).</summary>
    public bool FollowsProjectModel { get; init; }

    /// <summary>Gets where it comes from, such as a national estimate (rule A3-01), or null if not specified.</summary>
    public string? Origin { get; init; }

    /// <summary>Gets the number of its case; an opaque text.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Gets the citizen journey it is part of (rule A2-06).</summary>
    public string? CitizenJourney { get; init; }

    /// <summary>Gets where more is written of it, such as a knowledge bank (rules A1-38, A2-28).</summary>
    public string? Link { get; init; }

    /// <summary>Gets the roles.</summary>
    public IReadOnlyList<RoleAssignment> Roles { get; init; } = [];

    /// <summary>Gets the charter.</summary>
    public Charter Charter { get; init; } = Charter.Empty;

    /// <summary>Gets the readiness check.</summary>
    public ReadinessCheck Readiness { get; init; } = ReadinessCheck.Empty;

    /// <summary>Gets what speaks for a programme (rule A1-17).</summary>
    public ProgrammeAdvice Advice { get; init; } = new(false, false, false, false);

    /// <summary>Gets what it waits for outside the municipality (rule A3-20).</summary>
    public IReadOnlyList<ExternalDependency> Dependencies { get; init; } = [];

    /// <summary>Gets the checklists it works by (rule A3-48).</summary>
    public IReadOnlyList<RunningChecklist> Checklists { get; init; } = [];

    /// <summary>Gets its days: from its first until its last, without end while it is open.</summary>
    public DaySpan Days => new(Start ?? DateOnly.MinValue, Closed?.AddDays(1) ?? DateOnly.MaxValue);
}

/// <summary>What speaks for a programme (rule A1-17); three of four are advice to make one.</summary>
/// <param name="IsLargeOrCrossCutting">It is large or crosses areas.</param>
/// <param name="HasManyStakeholders">It has many stakeholders.</param>
/// <param name="HasConnectedTasks">Its tasks hang together.</param>
/// <param name="NeedsSideEfforts">Its benefits need efforts beside the project.</param>
public sealed record ProgrammeAdvice(
    bool IsLargeOrCrossCutting, bool HasManyStakeholders, bool HasConnectedTasks, bool NeedsSideEfforts)
{
    /// <summary>Gets how many of the four speak for a programme.</summary>
    public int Score =>
        new[] { IsLargeOrCrossCutting, HasManyStakeholders, HasConnectedTasks, NeedsSideEfforts }.Count(speaks => speaks);

    /// <summary>Gets whether a programme is advised.</summary>
    public bool IsAdvised => Score >= 3;
}

/// <summary>Something outside the municipality that an initiative waits for (rule A3-20).</summary>
/// <param name="What">What.</param>
/// <param name="Supplier">Who brings it, or null if not specified.</param>
/// <param name="Due">The day it was agreed for.</param>
/// <param name="Expected">The day it is expected now, or null while it is as agreed.</param>
public sealed record ExternalDependency(string What, string? Supplier, DateOnly Due, DateOnly? Expected)
{
    /// <summary>Gets how many months later it comes; 0 when as agreed or earlier.</summary>
    public decimal DelayMonths => Expected is { } now && now > Due ? MonthArithmetic.MonthsBetween(Due, now) : 0;
}

/// <summary>
/// A checklist that an initiative works by: a version of a template, which a newer version does not change (rule A3-48).
/// </summary>
/// <param name="TemplateId">The template.</param>
/// <param name="Version">Its version, from 1.</param>
/// <param name="Done">The days that items were done, by item.</param>
public sealed record RunningChecklist(string TemplateId, int Version, IReadOnlyDictionary<string, DateOnly> Done);
