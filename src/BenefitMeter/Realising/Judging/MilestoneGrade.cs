namespace BenefitMeter.Realising.Judging;

/// <summary>The grade that the owner of a line records for a milestone. It is never calculated (rule C2.5).</summary>
public enum MilestoneGrade
{
    /// <summary>Not graded yet.</summary>
    NotAssessed,

    /// <summary>Opnået: achieved.</summary>
    Achieved,

    /// <summary>Delvist: partly achieved.</summary>
    Partly,

    /// <summary>Ikke opnået: not achieved.</summary>
    NotAchieved,
}

/// <summary>The grade suggested by the result, displayed beside the recorded one.</summary>
public static class MilestoneSuggestion
{
    /// <summary>Gets the suggested grade for a result smiley.</summary>
    public static MilestoneGrade FromResult(Status result) => result switch
    {
        Status.Green => MilestoneGrade.Achieved,
        Status.Yellow => MilestoneGrade.Partly,
        Status.Red => MilestoneGrade.NotAchieved,
        _ => MilestoneGrade.NotAssessed,
    };

    /// <summary>
    /// Determines whether a recorded grade differs from the suggested one. This is a flag and never a correction (rule C2.5).
    /// False if one of the two is missing.
    /// </summary>
    public static bool Differs(MilestoneGrade suggested, MilestoneGrade recorded) =>
        suggested != MilestoneGrade.NotAssessed && recorded != MilestoneGrade.NotAssessed && suggested != recorded;
}
