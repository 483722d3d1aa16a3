namespace BenefitMeter.Planning;

/// <summary>How finely an extraction keeps time (design.md §4.1).</summary>
public enum Bucket
{
    /// <summary>By local day; always right.</summary>
    Day,

    /// <summary>By calendar month, where every period that any of its indicators needs is made of whole months.</summary>
    Month,
}
