using BenefitMeter.Definitions;
using BenefitMeter.Realising;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>The kind of a goal (rule B2).</summary>
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
/// <param name="ThemeId">The id of the theme.</param>
/// <param name="ThemeName">The name of the theme.</param>
public sealed record FocusArea(string Id, LocalText Name, string ThemeId, LocalText ThemeName);

/// <summary>A part of a compound goal (rule A4-17).</summary>
/// <param name="DoneOn">The day on which the part was done, or null while it is not.</param>
public sealed record GoalPart(DateOnly? DoneOn);

/// <summary>A change of the meaning of a goal, which begins a new version (rule A4-19).</summary>
/// <param name="On">The day of the change.</param>
/// <param name="Note">The reason for the change.</param>
/// <param name="TitleBefore">The title before the change, or null if the title is unchanged.</param>
public sealed record GoalChange(DateOnly On, LocalText Note, LocalText? TitleBefore);

/// <summary>A goal of the strategy plan (rules B2, A4-07).</summary>
public sealed record Goal
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the number in the strategy plan.</summary>
    public required string Number { get; init; }

    /// <summary>Gets the kind.</summary>
    public required GoalKind Kind { get; init; }

    /// <summary>Gets the title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Gets the focus area that the goal belongs to.</summary>
    public required FocusArea Area { get; init; }

    /// <summary>Gets the purpose or effect, or null if not specified.</summary>
    public LocalText? Purpose { get; init; }

    /// <summary>Gets the description of how the goal is measured, or null if not specified.</summary>
    public LocalText? MeasuredBy { get; init; }

    /// <summary>Gets the starting point, or null if not specified.</summary>
    public LocalText? StartingPoint { get; init; }

    /// <summary>Gets the id of the unit that owns the goal.</summary>
    public required string OwnerUnitId { get; init; }

    /// <summary>Gets the id of the person who owns the goal, and who answers, overrides and publishes (rule B6).</summary>
    public required string OwnerId { get; init; }

    /// <summary>Gets the id of the person who reviews the goal, or null if nobody does.</summary>
    public string? ControllerId { get; init; }

    /// <summary>Gets the ids of the project leads and programme managers who may grade milestones, besides the owner.</summary>
    public IReadOnlyList<string> LeadIds { get; init; } = [];

    /// <summary>Gets the day by which the goal is to be reached, as first decided.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>
    /// Gets the day that dependencies moved the due day to, or null if it was not moved. The delay is still counted from
    /// <see cref="Due"/> (rule C12.4, case S05).
    /// </summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Gets the result contract that the goal comes from (rule A4-10), or null if it comes from none.</summary>
    public string? SourceContract { get; init; }

    /// <summary>Gets the case number (rule A4-22), or null if there is none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Gets whether the goal is qualitative: described in words, not counted (rule A4-20).</summary>
    public bool IsQualitative { get; init; }

    /// <summary>Gets the id of the indicator that measures the goal, or null if none does.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Gets the id of the unit whose figure the goal is judged by, or null if there is no indicator.</summary>
    public string? UnitId { get; init; }

    /// <summary>
    /// Gets whether the timeline uses the larger of the profile's delay and the trend's delay (rule C2.3, option <c>worst</c>).
    /// </summary>
    public bool UsesWorstDelay { get; init; }

    /// <summary>Gets the parts of a compound goal. Empty for any other goal.</summary>
    public IReadOnlyList<GoalPart> Parts { get; init; } = [];

    /// <summary>Gets the share of the parts that are done, in percent, or null if the goal is not compound.</summary>
    public decimal? PartsDonePercent => Parts.Count == 0
        ? null
        : Rounding.ForStorage(Parts.Count(part => part.DoneOn is not null) * 100m / Parts.Count);

    /// <summary>Gets the milestones, in the order of the strategy plan.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Gets the changes of the goal's meaning, oldest first.</summary>
    public IReadOnlyList<GoalChange> Changes { get; init; } = [];

    /// <summary>
    /// Gets the go-live day, from which the follow-up period is counted. If null, the expected or due day is used.
    /// </summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>
    /// Gets the number of months of follow-up after that day (rule DEC12). Default <see cref="FollowUpPeriod.DefaultMonths"/>.
    /// </summary>
    public int FollowUpMonths { get; init; } = FollowUpPeriod.DefaultMonths;

    /// <summary>Gets the last day of follow-up (inclusive; rule C14.9).</summary>
    public DateOnly FollowUpUntil => FollowUpPeriod.Until(GoLive ?? ExpectedOn ?? Due, FollowUpMonths);

    /// <summary>Gets the version, from 1.</summary>
    public int Version => Changes.Count + 1;
}
