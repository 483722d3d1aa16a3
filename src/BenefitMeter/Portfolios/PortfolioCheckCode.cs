namespace BenefitMeter.Portfolios;

/// <summary>
/// The codes of what the checks of portfolios and initiatives find. That of an owner's level is defined with its rule.
/// </summary>
public static class PortfolioCheckCode
{
    /// <summary>An initiative is a part of itself.</summary>
    public const string InitiativeCycle = "InitiativeCycle";

    /// <summary>An initiative is a part of one that is no programme.</summary>
    public const string OnlyProgrammesContain = "OnlyProgrammesContain";

    /// <summary>An initiative's dates are in the wrong order.</summary>
    public const string DatesReversed = "DatesReversed";

    /// <summary>A programme has no shared goal.</summary>
    public const string OrphanProgramme = "OrphanProgramme";

    /// <summary>A part of a charter was approved before the part that it builds on.</summary>
    public const string BuildOrder = "BuildOrder";

    /// <summary>An initiative is approved and has no benefit.</summary>
    public const string ApprovedWithoutBenefit = "ApprovedWithoutBenefit";

    /// <summary>An initiative has no benefit.</summary>
    public const string NoBenefit = "NoBenefit";

    /// <summary>An initiative is approved and has no owner.</summary>
    public const string ApprovedWithoutOwner = "ApprovedWithoutOwner";

    /// <summary>An initiative is approved and has no business case.</summary>
    public const string ApprovedWithoutBusinessCase = "ApprovedWithoutBusinessCase";

    /// <summary>An initiative has gone further than the analysis without approval.</summary>
    public const string NoDecision = "NoDecision";

    /// <summary>An initiative names no unit that has to work differently.</summary>
    public const string NoOperatingUnit = "NoOperatingUnit";

    /// <summary>A programme's charter lacks answers.</summary>
    public const string CharterIncomplete = "CharterIncomplete";

    /// <summary>An item of the readiness check is open.</summary>
    public const string ReadinessRisk = "ReadinessRisk";

    /// <summary>An initiative should be a programme.</summary>
    public const string ProgrammeAdvised = "ProgrammeAdvised";

    /// <summary>An external dependency is late.</summary>
    public const string DependencyLate = "DependencyLate";

    /// <summary>An initiative does not meet the minimum.</summary>
    public const string MinimumCheck = "MinimumCheck";

    /// <summary>A steering group has too many members.</summary>
    public const string SteeringGroupTooLarge = "SteeringGroupTooLarge";

    /// <summary>A benefit has another owner than in its initiative.</summary>
    public const string OwnerDiffers = "OwnerDiffers";

    /// <summary>A benefit has several central owners on the same day.</summary>
    public const string SeveralCentralOwners = "SeveralCentralOwners";

    /// <summary>An initiative has no benefit owner.</summary>
    public const string NoOwner = "NoOwner";

    /// <summary>An initiative has no benefit owner for some days.</summary>
    public const string OwnerGap = "OwnerGap";

    /// <summary>A benefit owner is not in the steering group.</summary>
    public const string OwnerOutsideSteeringGroup = "OwnerOutsideSteeringGroup";

    /// <summary>A benefit controller was not appointed by a benefit owner.</summary>
    public const string ControllerAppointedByOther = "ControllerAppointedByOther";

    /// <summary>The same person is benefit owner and benefit controller.</summary>
    public const string OwnerMeasures = "OwnerMeasures";

    /// <summary>A portfolio has only one owner.</summary>
    public const string OwnedByOne = "OwnedByOne";

    /// <summary>Only one person made a decision of a portfolio.</summary>
    public const string DecidedByOne = "DecidedByOne";

    /// <summary>A portfolio lacks one of its three descriptions.</summary>
    public const string ThreePartCheck = "ThreePartCheck";

    /// <summary>A portfolio's report is overdue.</summary>
    public const string ReportMissing = "ReportMissing";
}
