using BenefitMeter.Portfolios;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of portfolios and initiatives.</summary>
internal static class PortfolioWords
{
    /// <summary>Gets the words for the kind of an initiative.</summary>
    public static WordSet<InitiativeKind> Initiative { get; } = new(
        "initiative-kind",
        (InitiativeKind.Programme, new("programme", "Program", "Programme")),
        (InitiativeKind.Project, new("project", "Projekt", "Project")),
        (InitiativeKind.AdHocEffort, new("ad-hoc-effort", "Ad hoc-indsats", "Ad hoc effort")),
        (InitiativeKind.OperationalChange, new("operational-change", "Driftsændring", "Operational change")));

    /// <summary>Gets the word of a portfolio in its tree.</summary>
    public static Word Portfolio { get; } = new("portfolio", "Portefølje", "Portfolio");

    /// <summary>Gets the words for the kind of a node of the portfolio tree.</summary>
    public static WordSet Node { get; } = new("portfolio-node", [Portfolio, .. Initiative.Words]);

    /// <summary>Gets the words for why an initiative was started.</summary>
    public static WordSet<InitiativeTrigger> Trigger { get; } = new(
        "initiative-trigger",
        (InitiativeTrigger.Internal, new("internal", "eget ønske", "internal")),
        (InitiativeTrigger.Legislation, new("legislation", "lovgivning", "legislation")),
        (InitiativeTrigger.JointMunicipal, new("joint-municipal", "fælleskommunal", "joint municipal")),
        (InitiativeTrigger.JointPublic, new("joint-public", "fællesoffentlig", "joint public")),
        (InitiativeTrigger.Tender, new("tender", "udbud", "tender")));

    /// <summary>Gets the words for the phase of an initiative.</summary>
    public static WordSet<InitiativePhase> Phase { get; } = new(
        "initiative-phase",
        Of(InitiativePhase.Idea, "idea"), Of(InitiativePhase.Analysis, "analysis"),
        Of(InitiativePhase.Procurement, "procurement"), Of(InitiativePhase.Delivery, "delivery"),
        Of(InitiativePhase.Realisation, "realisation"), Of(InitiativePhase.Closed, "closed"));

    /// <summary>Gets the words for the level at which a person has a role.</summary>
    public static WordSet<RoleLevel> RoleLevel { get; } = new(
        "role-level",
        (Portfolios.RoleLevel.Central, new("central", PortfolioNames.For(Portfolios.RoleLevel.Central))),
        (Portfolios.RoleLevel.Decentral, new("decentral", PortfolioNames.For(Portfolios.RoleLevel.Decentral))),
        (Portfolios.RoleLevel.Area, new("area", PortfolioNames.For(Portfolios.RoleLevel.Area))));

    /// <summary>Gets the words for the roles of benefits management. A portfolio may define more.</summary>
    public static WordSet Role { get; } = new(
        "initiative-role", [.. Roles.Names.Select(role => new Word(role.Key, role.Value))]);

    /// <summary>Gets the words for the parts of a charter.</summary>
    public static WordSet<CharterPart> CharterPart { get; } = new(
        "charter-part",
        Of(Portfolios.CharterPart.Effects, "effects"), Of(Portfolios.CharterPart.BusinessCase, "business-case"),
        Of(Portfolios.CharterPart.Scope, "scope"), Of(Portfolios.CharterPart.Organisation, "organisation"),
        Of(Portfolios.CharterPart.Dependencies, "dependencies"), Of(Portfolios.CharterPart.EarlyIndicators, "early-indicators"),
        Of(Portfolios.CharterPart.SuccessCriteria, "success-criteria"));

    /// <summary>Gets the words for the items of a readiness check. They are written in the catalogue and not stored.</summary>
    public static WordSet<ReadinessItem> Readiness { get; } = new(
        "readiness-item",
        Of(ReadinessItem.Steering, "steering"), Of(ReadinessItem.DecisionPower, "decision-power"),
        Of(ReadinessItem.Skills, "skills"), Of(ReadinessItem.Stakeholders, "stakeholders"),
        Of(ReadinessItem.OrganisedForBenefits, "organised-for-benefits"));

    /// <summary>
    /// Gets the words for how often a portfolio is reported on. They are written in the catalogue and not stored.
    /// </summary>
    public static WordSet<ReportingInterval> Reporting { get; } = new(
        "reporting-interval",
        (ReportingInterval.Monthly, new("monthly", "hver måned", "monthly")),
        (ReportingInterval.Quarterly, new("quarterly", "hvert kvartal", "quarterly")),
        (ReportingInterval.HalfYearly, new("half-yearly", "hvert halvår", "half-yearly")),
        (ReportingInterval.Yearly, new("yearly", "hvert år", "yearly")));

    /// <summary>Gets the words for what the checks of portfolios and initiatives find.</summary>
    public static WordSet Check { get; } = new(
        "portfolio-check",
        new(PortfolioCheckCode.OwnedByOne, "kun én ejer", "only one owner"),
        new(PortfolioCheckCode.DecidedByOne, "beslutning, som kun én har truffet", "decision that only one person made"),
        new(
            PortfolioCheckCode.ThreePartCheck, "mangler mål, styring eller organisation",
            "lacks goals, steering or organisation"),
        new(PortfolioCheckCode.ReportMissing, "rapporten mangler", "the report is missing"),
        new(PortfolioCheckCode.InitiativeCycle, "er en del af sig selv", "is part of itself"),
        new(
            PortfolioCheckCode.OnlyProgrammesContain, "er en del af en indsats, der ikke er et program",
            "is part of one that is no programme"),
        new(PortfolioCheckCode.DatesReversed, "datoer i forkert rækkefølge", "dates in the wrong order"),
        new(PortfolioCheckCode.OrphanProgramme, "program uden fælles mål", "programme without a shared goal"),
        new(PortfolioCheckCode.BuildOrder, "kommissorium godkendt i forkert rækkefølge", "charter approved in the wrong order"),
        new(PortfolioCheckCode.NoBenefit, "ingen gevinst", "no benefit"),
        new(PortfolioCheckCode.ApprovedWithoutBenefit, "godkendt uden gevinst", "approved without a benefit"),
        new(PortfolioCheckCode.ApprovedWithoutOwner, "godkendt uden ejer", "approved without an owner"),
        new(PortfolioCheckCode.ApprovedWithoutBusinessCase, "godkendt uden business case", "approved without a business case"),
        new(PortfolioCheckCode.NoDecision, "i gang uden godkendelse", "begun without approval"),
        new(PortfolioCheckCode.NoOperatingUnit, "ingen enhed skal arbejde anderledes", "no unit has to work differently"),
        new(PortfolioCheckCode.CharterIncomplete, "ufuldstændigt kommissorium", "incomplete charter"),
        new(PortfolioCheckCode.ReadinessRisk, "ikke klar", "not ready"),
        new(PortfolioCheckCode.ProgrammeAdvised, "bør være et program", "should be a programme"),
        new(PortfolioCheckCode.DependencyLate, "afhængighed er forsinket", "dependency is late"),
        new(PortfolioCheckCode.MinimumCheck, "opfylder ikke minimumskravene", "does not meet the minimum"),
        new(PortfolioCheckCode.SteeringGroupTooLarge, "for stor styregruppe", "steering group too large"),
        new(PortfolioCheckCode.NoOwner, "ingen gevinstansvarlig", "no benefit owner"),
        new(PortfolioCheckCode.OwnerGap, "perioder uden gevinstansvarlig", "periods without a benefit owner"),
        new(
            PortfolioCheckCode.OwnerDiffers, "en anden gevinstansvarlig end gevinstens ejer",
            "other owner than the benefit's own"),
        new(PortfolioCheckCode.SeveralCentralOwners, "flere centrale gevinstansvarlige", "several central owners"),
        new(
            PortfolioCheckCode.OwnerOutsideSteeringGroup, "gevinstansvarlig uden for styregruppen",
            "benefit owner outside the steering group"),
        new(
            PortfolioCheckCode.ControllerAppointedByOther, "gevinstcontroller udpeget af en anden",
            "benefit controller appointed by another"),
        new(
            PortfolioCheckCode.OwnerMeasures, "gevinstansvarlig og gevinstcontroller er samme person",
            "benefit owner and controller are the same person"),
        new(OwnerLevelRule.OwnerMustBeCentral, "gevinsten kræver en central ejer", "the benefit needs a central owner"));

    private static (InitiativePhase Phase, Word Word) Of(InitiativePhase phase, string code) =>
        (phase, Word.Titled(code, PortfolioNames.For(phase)));

    private static (CharterPart Part, Word Word) Of(CharterPart part, string code) => (part, new(code, PortfolioNames.For(part)));

    private static (ReadinessItem Item, Word Word) Of(ReadinessItem item, string code) =>
        (item, new(code, PortfolioNames.For(item)));
}
