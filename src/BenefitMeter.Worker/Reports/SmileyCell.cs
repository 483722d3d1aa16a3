using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Reports;

/// <summary>The smiley of a cell.</summary>
/// <param name="Status">The status; null when it is not set.</param>
internal readonly record struct SmileyCell(Status? Status);
