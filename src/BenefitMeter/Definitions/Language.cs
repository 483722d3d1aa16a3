namespace BenefitMeter.Definitions;

/// <summary>The languages of texts for people.</summary>
public enum Language
{
    /// <summary>Danish (<c>da</c>).</summary>
    Danish,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
