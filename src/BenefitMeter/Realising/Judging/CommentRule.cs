namespace BenefitMeter.Realising.Judging;

/// <summary>An answer that must be given for a yellow or red goal.</summary>
public enum CommentAnswer
{
    /// <summary>Årsag: the cause.</summary>
    Cause,

    /// <summary>Konsekvens: the consequence.</summary>
    Consequence,

    /// <summary>Vej til mål: how the target will still be reached.</summary>
    PathToTarget,
}

/// <summary>Determines when a goal needs a comment before it is published (rule C2.4).</summary>
public static class CommentRule
{
    /// <summary>Determines whether a comment is required: at least one of the smileys is yellow or red.</summary>
    public static bool IsRequired(Status result, Status? timeline) => NeedsComment(result) || NeedsComment(timeline);

    /// <summary>Gets the required answers that are blank. The goal cannot be published before they are given.</summary>
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
