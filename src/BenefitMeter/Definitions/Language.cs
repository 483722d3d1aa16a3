namespace BenefitMeter.Definitions;

/// <summary>The languages that people read BenefitMeter in.</summary>
public enum Language
{
    /// <summary>Danish (<c>da</c>).</summary>
    Danish,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
