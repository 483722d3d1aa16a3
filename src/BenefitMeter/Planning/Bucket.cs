namespace BenefitMeter.Planning;

/// <summary>How finely an extraction keeps time (rule E4).</summary>
public enum Bucket
{
    /// <summary>By local day; always right.</summary>
    Day,

    /// <summary>By calendar month, where every period that any of its indicators needs is made of whole months.</summary>
    Month,
}
