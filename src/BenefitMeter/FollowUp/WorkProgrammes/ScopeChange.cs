namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>What happened to a line's scope.</summary>
public enum ScopeChangeKind
{
    /// <summary>Something was added.</summary>
    Added,

    /// <summary>Something was removed.</summary>
    Removed,

    /// <summary>Something was changed.</summary>
    Changed,
}

/// <summary>A change of a line against its programme (rule A0-05).</summary>
/// <param name="LineKey">The line.</param>
/// <param name="On">The day it was decided.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Text">What was added, removed or changed.</param>
/// <param name="Version">The programme's version that it departs from.</param>
/// <param name="ById">Who decided it, or null if not specified.</param>
public sealed record ScopeChange(string LineKey, DateOnly On, ScopeChangeKind Kind, string Text, int Version, string? ById);
