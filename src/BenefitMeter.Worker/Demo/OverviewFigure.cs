using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Demo;

/// <summary>A figure with its smileys.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value; null when nothing was measured.</param>
/// <param name="Result">The result smiley.</param>
/// <param name="Timeline">The timeline smiley; null when the target has no end date.</param>
/// <param name="IsProvisional">Whether the figure may still change.</param>
/// <param name="Sentence">The Danish sentence that explains the smileys.</param>
internal sealed record OverviewFigure(
    Period Period, decimal? Value, Status Result, Status? Timeline, bool IsProvisional, string Sentence);
