namespace BenefitMeter.Measuring.Tallies;

/// <summary>A value and how often it occurs.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The number of rows that have it; above 0.</param>
internal readonly record struct ValueCount(decimal Value, long Count);
