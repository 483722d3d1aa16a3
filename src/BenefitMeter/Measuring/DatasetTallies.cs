namespace BenefitMeter.Measuring;

/// <summary>What was gathered from a dataset.</summary>
public sealed class DatasetTallies
{
}
