namespace BenefitMeter.Measuring;

/// <summary>The codes of the reasons why a figure has no value (rule 17). Those of hidden figures are apart.</summary>
public static class MissingReason
{
    /// <summary>The unit did not deliver the period.</summary>
    public const string NotDelivered = "NotDelivered";

    /// <summary>There are no rows to measure.</summary>
    public const string NoRows = "NoRows";

    /// <summary>There are rows, and none of their cells is filled.</summary>
    public const string NoValues = "NoValues";

    /// <summary>The denominator is 0.</summary>
    public const string ZeroDenominator = "ZeroDenominator";

    /// <summary>The measure cannot be divided, and the unit takes over a share of another unit's rows.</summary>
    public const string NonAdditive = "NonAdditive";
}
