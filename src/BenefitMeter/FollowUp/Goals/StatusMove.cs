namespace BenefitMeter.FollowUp.Goals;

/// <summary>How a smiley of a goal moved since the round before.</summary>
public enum StatusMove
{
    /// <summary>The colour is the same.</summary>
    Same,

    /// <summary>The colour is better.</summary>
    Up,

    /// <summary>The colour is worse.</summary>
    Down,
}
