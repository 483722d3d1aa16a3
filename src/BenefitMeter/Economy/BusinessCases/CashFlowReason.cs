namespace BenefitMeter.Economy.BusinessCases;

/// <summary>The codes of the reasons why realised kroner of a year are missing or partial.</summary>
public static class CashFlowReason
{
    /// <summary>The year has not begun.</summary>
    public const string NotYet = "NotYet";

    /// <summary>Nothing measures the line.</summary>
    public const string NotMeasured = "NotMeasured";

    /// <summary>The index that converts the kroner to the case's prices lacks the year.</summary>
    public const string MissingIndex = "MissingIndex";

    /// <summary>A part of the year is not measured.</summary>
    public const string PartlyMeasured = "PartlyMeasured";

    /// <summary>The year has not ended.</summary>
    public const string YearNotEnded = "YearNotEnded";

    /// <summary>No ledger books the cost, so it counts as planned.</summary>
    public const string CostsAsPlanned = "CostsAsPlanned";
}
