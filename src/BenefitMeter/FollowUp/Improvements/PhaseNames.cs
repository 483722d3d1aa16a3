using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>The names of the phases of an improvement project, as findings write them: in lower case.</summary>
public static class PhaseNames
{
    /// <summary>Gets the name of a phase.</summary>
    public static LocalText For(ProjectPhase phase) => phase switch
    {
        ProjectPhase.BeforeStart => new("før start", "before start"),
        ProjectPhase.AsIs => new("kortlægning", "as-is"),
        ProjectPhase.Redesign => new("redesign", "redesign"),
        ProjectPhase.ActionPlan => new("handlingsplan", "action plan"),
        ProjectPhase.Trial => new("afprøvning", "trial"),
        _ => new("afslutning og drift", "closing and operation"),
    };
}
