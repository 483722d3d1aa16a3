namespace BenefitMeter.FollowUp.Goals;

/// <summary>The codes of the bases on which a goal's timeline is judged (rule C2.3).</summary>
public static class TimelineBasis
{
    /// <summary>The profile of the first target (rule C4.5).</summary>
    public const string Profile = "Profile";

    /// <summary>The trend of the figures (rule C6.5).</summary>
    public const string Trend = "Trend";

    /// <summary>The dates of milestones and parts.</summary>
    public const string Milestone = "Milestone";

    /// <summary>A dependency that moved the due day.</summary>
    public const string Dependency = "Dependency";
}
