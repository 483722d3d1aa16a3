using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>What kind of goal it is (rule B2).</summary>
public enum GoalKind
{
    /// <summary>Resultatmål.</summary>
    Result,

    /// <summary>Effektmål; may be qualitative (rule A4-20).</summary>
    Effect,

    /// <summary>Driftsmål.</summary>
    Operating,

    /// <summary>Aktivitetsmål.</summary>
    Activity,
}

/// <summary>A focus area (indsatsområde) under a theme of the strategy plan (rule A4-06).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="ThemeId">The theme's id.</param>
/// <param name="ThemeName">The theme's name.</param>
public sealed record FocusArea(string Id, LocalText Name, string ThemeId, LocalText ThemeName);

/// <summary>A part of a compound goal (rule A4-17).</summary>
/// <param name="Text">What it asks.</param>
/// <param name="DoneOn">The day it was done, or null while it is not.</param>
public sealed record GoalPart(LocalText Text, DateOnly? DoneOn);

/// <summary>
/// A decision that a dependency moves the goal's end; the first end stays what the delay counts from (rule C12.4, case S05).
/// </summary>
/// <param name="To">The new end.</param>
/// <param name="Dependency">What it waits for.</param>
/// <param name="Decided">Who decided it, and when.</param>
public sealed record DueShift(DateOnly To, LocalText Dependency, Decision Decided);

/// <summary>A change of what the goal says: it starts a new version (rule A4-19).</summary>
/// <param name="On">The day of the change.</param>
/// <param name="Note">Why.</param>
/// <param name="TitleBefore">The title until then, or null if it stayed.</param>
public sealed record GoalChange(DateOnly On, LocalText Note, LocalText? TitleBefore);

/// <summary>A goal of the strategy plan (rules B2, A4-07).</summary>
public sealed record Goal
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the number in the plan.</summary>
    public required string Number { get; init; }

    /// <summary>Gets the kind.</summary>
    public required GoalKind Kind { get; init; }

    /// <summary>Gets the title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Gets the focus area it stands in.</summary>
    public required FocusArea Area { get; init; }

    /// <summary>Gets its purpose or effect, or null if not specified.</summary>
    public LocalText? Purpose { get; init; }

    /// <summary>Gets how it is measured, or null if not specified.</summary>
    public LocalText? MeasuredBy { get; init; }

    /// <summary>Gets the starting point, or null if not specified.</summary>
    public LocalText? StartingPoint { get; init; }

    /// <summary>Gets the unit that owns it.</summary>
    public required string OwnerUnitId { get; init; }

    /// <summary>Gets the person who owns it: answers, overrides and publishes (rule B6).</summary>
    public required string OwnerId { get; init; }

    /// <summary>Gets the person who reviews it, or null if nobody does.</summary>
    public string? ControllerId { get; init; }

    /// <summary>Gets the project leads and programme managers who may grade milestones beside the owner.</summary>
    public IReadOnlyList<string> LeadIds { get; init; } = [];

    /// <summary>Gets the day it shall be reached, as first decided.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Gets the decisions that moved its end, oldest first.</summary>
    public IReadOnlyList<DueShift> Shifts { get; init; } = [];

    /// <summary>Gets the result contract that it stands in, or null if in none (rule A4-10).</summary>
    public string? SourceContract { get; init; }

    /// <summary>Gets its case number, or null if it has none (rule A4-22).</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Gets whether it is described, not counted (rule A4-20).</summary>
    public bool IsQualitative { get; init; }

    /// <summary>Gets the indicator that shows whether it is reached, or null if none does.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets the unit whose figure it is judged by, or null without an indicator.</summary>
    public string? UnitId { get; init; }

    /// <summary>Gets whether the timeline takes the larger of profile delay and trend delay (rule C2.3, option Worst).</summary>
    public bool UsesWorstDelay { get; init; }

    /// <summary>Gets the parts of a compound goal; empty for a goal that is one.</summary>
    public IReadOnlyList<GoalPart> Parts { get; init; } = [];

    /// <summary>Gets the milestones, in the order of the plan.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Gets the changes of what it says, oldest first.</summary>
    public IReadOnlyList<GoalChange> Changes { get; init; } = [];

    /// <summary>Gets the day of going live, from which it is followed; null takes its end.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>Gets the months it is followed after that (rule DEC12).</summary>
    public int FollowUpMonths { get; init; } = FollowUpPeriod.DefaultMonths;

    /// <summary>Gets the end that dependencies moved it to, or null if nothing did.</summary>
    public DateOnly? ExpectedOn => Shifts is [.., var last] ? last.To : null;

    /// <summary>Gets the last day that it is followed up (rule C14.9).</summary>
    public DateOnly FollowUpUntil => FollowUpPeriod.Until(GoLive ?? ExpectedOn ?? Due, FollowUpMonths);

    /// <summary>Gets the version, from 1.</summary>
    public int Version => Changes.Count + 1;
}
