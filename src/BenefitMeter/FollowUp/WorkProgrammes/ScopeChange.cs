namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>The kind of a change of scope.</summary>
public enum ScopeChangeKind
{
    /// <summary>Something was added.</summary>
    Added,

    /// <summary>Something was removed.</summary>
    Removed,

    /// <summary>Something was changed.</summary>
    Changed,
}

/// <summary>A change of a line's scope compared with the programme (rule A0-05).</summary>
/// <param name="LineKey">The key of the line.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Kind">The kind of the change.</param>
/// <param name="Text">The thing that was added, removed or changed.</param>
/// <param name="Version">The version of the programme that the change departs from.</param>
/// <param name="ById">The id of the person who decided the change, or null if not specified.</param>
public sealed record ScopeChange(string LineKey, DateOnly On, ScopeChangeKind Kind, string Text, int Version, string? ById);
