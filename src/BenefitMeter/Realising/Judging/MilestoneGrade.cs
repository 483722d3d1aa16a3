namespace BenefitMeter.Realising.Judging;

/// <summary>The grade that a line owner records for a milestone; it is never derived (rule C2.5).</summary>
public enum MilestoneGrade
{
    /// <summary>Nobody has graded it.</summary>
    NotAssessed,

    /// <summary>Opnået.</summary>
    Achieved,

    /// <summary>Delvist.</summary>
    Partly,

    /// <summary>Ikke opnået.</summary>
    NotAchieved,
}

/// <summary>The grade that the result would suggest, shown beside the recorded one.</summary>
public static class MilestoneSuggestion
{
    /// <summary>Gets the suggestion for a result smiley.</summary>
    public static MilestoneGrade FromResult(Status result) => result switch
    {
        Status.Green => MilestoneGrade.Achieved,
        Status.Yellow => MilestoneGrade.Partly,
        Status.Red => MilestoneGrade.NotAchieved,
        _ => MilestoneGrade.NotAssessed,
    };
}
