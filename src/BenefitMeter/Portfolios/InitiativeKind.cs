namespace BenefitMeter.Portfolios;

/// <summary>The kind of an initiative (rule A1-16).</summary>
public enum InitiativeKind
{
    /// <summary>Program: contains initiatives of every kind.</summary>
    Programme,

    /// <summary>Projekt: contains no other initiative.</summary>
    Project,

    /// <summary>Ad hoc-indsats: an effort beside the projects that benefits need.</summary>
    AdHocEffort,

    /// <summary>Driftsændring: a small change in operation.</summary>
    OperationalChange,
}

/// <summary>The reason why an initiative was started (rule A1-09).</summary>
public enum InitiativeTrigger
{
    /// <summary>The municipality's own wish.</summary>
    Internal,

    /// <summary>A law.</summary>
    Legislation,

    /// <summary>A joint strategy of the municipalities.</summary>
    JointMunicipal,

    /// <summary>A joint strategy of the whole public sector.</summary>
    JointPublic,

    /// <summary>A contract that expires.</summary>
    Tender,
}

/// <summary>The phase of an initiative (rule B2).</summary>
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

    /// <summary>Realisering: the initiative is delivered, and its benefits are being realised.</summary>
    Realisation,

    /// <summary>Afsluttet.</summary>
    Closed,
}

/// <summary>The level of the organisation at which a person has a role (rule B1).</summary>
public enum RoleLevel
{
    /// <summary>Within one area.</summary>
    Area,

    /// <summary>Decentral: a line manager.</summary>
    Decentral,

    /// <summary>Central: above the areas, such as a finance director.</summary>
    Central,
}

/// <summary>The interval at which a portfolio is reported on (rule A1-11).</summary>
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
