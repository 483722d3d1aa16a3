using BenefitMeter.Definitions;

namespace BenefitMeter.Economy;

/// <summary>All that the catalogue says of benefits and their money (domain.md B2, B3); valid as a whole.</summary>
public sealed record BenefitPlan
{
    /// <summary>Gets a plan without anything.</summary>
    public static BenefitPlan Empty { get; } = new();

    /// <summary>Gets the benefits by id.</summary>
    public IReadOnlyDictionary<string, BenefitDefinition> Benefits { get; init; } = new Dictionary<string, BenefitDefinition>();

    /// <summary>Gets the indicators whose figures it needs.</summary>
    public IEnumerable<string> IndicatorIds => Benefits.Values.SelectMany(benefit => benefit.IndicatorIds).Distinct();
}
