namespace BenefitMeter.Realising.Judging;

/// <summary>An answer that a yellow or red goal owes its readers.</summary>
public enum CommentAnswer
{
    /// <summary>Årsag: why.</summary>
    Cause,

    /// <summary>Konsekvens: what it leads to.</summary>
    Consequence,

    /// <summary>Vej til mål: how the target is reached after all.</summary>
    PathToTarget,
}

/// <summary>When a goal needs a comment before it is published (rule C2.4).</summary>
public static class CommentRule
{
    /// <summary>Tells whether either smiley is yellow or red.</summary>
    public static bool IsRequired(Status result, Status? timeline) => NeedsComment(result) || NeedsComment(timeline);

    /// <summary>Gets the answers that are required and blank; publishing waits for them.</summary>
    public static IReadOnlyList<CommentAnswer> Missing(
        Status result, Status? timeline, string? cause, string? consequence, string? pathToTarget)
    {
        string?[] answers = [cause, consequence, pathToTarget];
        return IsRequired(result, timeline)
            ? [.. Enum.GetValues<CommentAnswer>().Where(answer => string.IsNullOrWhiteSpace(answers[(int)answer]))]
            : [];
    }

    private static bool NeedsComment(Status? status) => status is Status.Yellow or Status.Red;
}
