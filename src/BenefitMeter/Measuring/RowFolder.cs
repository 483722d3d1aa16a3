namespace BenefitMeter.Measuring;

/// <summary>Folds streamed rows into tallies.</summary>
public sealed class RowFolder
{
}
