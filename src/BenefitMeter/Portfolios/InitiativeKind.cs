namespace BenefitMeter.Portfolios;

/// <summary>What an initiative is (rule A1-16).</summary>
public enum InitiativeKind
{
    /// <summary>Program: holds initiatives of every kind.</summary>
    Programme,

    /// <summary>Projekt: holds no other initiative.</summary>
    Project,

    /// <summary>Ad hoc-indsats: an effort beside the projects that benefits need.</summary>
    AdHocEffort,

    /// <summary>Driftsændring: a small change in operation.</summary>
    OperationalChange,
}

/// <summary>What an initiative was started by (rule A1-09).</summary>
public enum InitiativeTrigger
{
    /// <summary>A wish of the municipality's own.</summary>
    Internal,

    /// <summary>A law.</summary>
    Legislation,

    /// <summary>A joint strategy of the municipalities.</summary>
    JointMunicipal,

    /// <summary>A joint strategy of the whole public sector.</summary>
    JointPublic,

    /// <summary>A contract that runs out.</summary>
    Tender,
}

/// <summary>How far an initiative is (rule B2).</summary>
public enum InitiativePhase
{
    /// <summary>Idé.</summary>
    Idea,

    /// <summary>Analyse.</summary>
    Analysis,

    /// <summary>Anskaffelse.</summary>
    Procurement,

    /// <summary>Gennemførelse.</summary>
    Delivery,

    /// <summary>Realisering: it is delivered, and its benefits are being taken home.</summary>
    Realisation,

    /// <summary>Afsluttet.</summary>
    Closed,
}

/// <summary>How far up a role holder stands (rule B1).</summary>
public enum RoleLevel
{
    /// <summary>Within one area.</summary>
    Area,

    /// <summary>Decentral: a line leader.</summary>
    Decentral,

    /// <summary>Central: above the areas, such as a finance director.</summary>
    Central,
}

/// <summary>How often a portfolio is reported on (rule A1-11).</summary>
public enum ReportingInterval
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter.</summary>
    Quarterly,

    /// <summary>Every half-year.</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,
}
