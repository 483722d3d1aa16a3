using BenefitMeter.Definitions;

namespace BenefitMeter.Assessing;

/// <summary>Why indicators keep the figures that readers have: what is wrong, and what to do about it.</summary>
/// <param name="IndicatorIds">The indicators.</param>
/// <param name="DatasetId">The dataset whose delivery is refused; null if the delivery is not the cause.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Next">The next step.</param>
public sealed record Refusal(IReadOnlyList<string> IndicatorIds, string? DatasetId, LocalText What, LocalText Next);
