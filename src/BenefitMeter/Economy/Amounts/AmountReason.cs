namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// The codes of the reasons why an amount has no realised kroner. The reasons of the figure that it is computed from apply too.
/// </summary>
public static class AmountReason
{
    /// <summary>The change that the benefit requires is not done.</summary>
    public const string ChangeNotDone = "ChangeNotDone";

    /// <summary>The volume is not known.</summary>
    public const string MissingVolume = "MissingVolume";

    /// <summary>No rate applies to the period.</summary>
    public const string MissingRate = "MissingRate";

    /// <summary>The allocation key is not known.</summary>
    public const string MissingKey = "MissingKey";

    /// <summary>The kroner are estimated, and nothing measures them.</summary>
    public const string NotMeasured = "NotMeasured";
}
