namespace BenefitMeter.Measuring;

/// <summary>
/// The codes of findings about the data. Two more are also reasons not to judge a figure, and are defined with their rules.
/// </summary>
public static class FindingCode
{
    /// <summary>A cell cannot be read as its column's type.</summary>
    public const string UnreadableCell = "UnreadableCell";

    /// <summary>A row cannot be split into cells.</summary>
    public const string UnreadableRow = "UnreadableRow";

    /// <summary>No unit has a row's code.</summary>
    public const string UnmappedUnit = "UnmappedUnit";

    /// <summary>The unit of a row's code does not exist on the row's day.</summary>
    public const string UnitNotValid = "UnitNotValid";

    /// <summary>A date is after the as-of day.</summary>
    public const string FutureDate = "FutureDate";

    /// <summary>A duration ends before it begins.</summary>
    public const string NegativeDuration = "NegativeDuration";

    /// <summary>A key occurs more than once; the last row counts.</summary>
    public const string DuplicateKey = "DuplicateKey";

    /// <summary>A percentage is above 100.</summary>
    public const string NumeratorAboveDenominator = "NumeratorAboveDenominator";

    /// <summary>A unit's baseline cannot be translated to the new definition.</summary>
    public const string BridgeIncomplete = "BridgeIncomplete";

    /// <summary>An approved baseline would be measured differently now.</summary>
    public const string BaselineDiffers = "BaselineDiffers";

    /// <summary>A delivery is late.</summary>
    public const string DeliveryLate = "DeliveryLate";

    /// <summary>A dataset was never delivered.</summary>
    public const string NeverDelivered = "NeverDelivered";

    /// <summary>A person accepted fewer rows than usual.</summary>
    public const string RowsAccepted = "RowsAccepted";

    /// <summary>A source does not let its rows be read as of one moment.</summary>
    public const string NoSnapshot = "NoSnapshot";
}
