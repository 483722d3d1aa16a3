using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>The names of what portfolios and initiatives consist of, as findings write them: in lower case.</summary>
public static class PortfolioNames
{
    /// <summary>Gets the name of a part of a charter.</summary>
    public static LocalText For(CharterPart part) => part switch
    {
        CharterPart.Effects => new("effekter", "effects"),
        CharterPart.BusinessCase => new("business case", "business case"),
        CharterPart.Scope => new("omfang", "scope"),
        CharterPart.Organisation => new("organisation", "organisation"),
        CharterPart.Dependencies => new("afhængigheder", "dependencies"),
        CharterPart.EarlyIndicators => new("tidlige indikatorer", "early indicators"),
        _ => new("succeskriterier", "success criteria"),
    };

    /// <summary>Gets the name of an item of the readiness check.</summary>
    public static LocalText For(ReadinessItem item) => item switch
    {
        ReadinessItem.Steering => new("styring", "steering"),
        ReadinessItem.DecisionPower => new("beslutningskraft", "decision power"),
        ReadinessItem.Skills => new("kompetencer", "skills"),
        ReadinessItem.Stakeholders => new("interessenter", "stakeholders"),
        _ => new("organiseret for gevinster", "organised for benefits"),
    };

    /// <summary>Gets the name of a phase of an initiative.</summary>
    public static LocalText For(InitiativePhase phase) => phase switch
    {
        InitiativePhase.Idea => new("idé", "idea"),
        InitiativePhase.Analysis => new("analyse", "analysis"),
        InitiativePhase.Procurement => new("anskaffelse", "procurement"),
        InitiativePhase.Delivery => new("gennemførelse", "delivery"),
        InitiativePhase.Realisation => new("realisering", "realisation"),
        _ => new("afsluttet", "closed"),
    };

    /// <summary>Gets the name of the level of a role.</summary>
    public static LocalText For(RoleLevel level) => level switch
    {
        RoleLevel.Area => new("område", "area"),
        RoleLevel.Decentral => new("decentral", "decentral"),
        _ => new("central", "central"),
    };
}
