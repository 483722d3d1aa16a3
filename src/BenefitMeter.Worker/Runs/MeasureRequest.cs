using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Runs;

/// <summary>What one <c>measure</c> asks for.</summary>
/// <param name="Indicators">The indicators to measure.</param>
/// <param name="AsOf">The last day looked at (inclusive, local).</param>
/// <param name="From">The first day whose periods may change; null for no bound.</param>
/// <param name="Until">The day after the last one whose periods may change; null for no bound.</param>
/// <param name="IsBackfill">Whether the caller named periods, so that closed periods take a changed definition too (contracts.md 12).</param>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Command">The command as it was given, for the run's record.</param>
internal sealed record MeasureRequest(
    IReadOnlyList<IndicatorDefinition> Indicators, DateOnly AsOf, DateOnly? From, DateOnly? Until, bool IsBackfill, bool DryRun, string Command);
