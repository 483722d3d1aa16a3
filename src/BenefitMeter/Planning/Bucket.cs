namespace BenefitMeter.Planning;

/// <summary>The resolution in time of an extraction (rule E4).</summary>
public enum Bucket
{
    /// <summary>By local day. Correct for every indicator.</summary>
    Day,

    /// <summary>By calendar month. Used if all periods that the indicators need consist of whole months.</summary>
    Month,
}
