using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring;

/// <summary>An irregularity in the data that someone should look at. It never stops the rest of the run (rule E7).</summary>
/// <param name="Code">A stable code, such as one of <see cref="FindingCode"/>.</param>
/// <param name="Location">
/// The file or table, with the line if there is one; null if the finding concerns the whole dataset.
/// </param>
/// <param name="Column">The column, or null if the finding does not concern one.</param>
/// <param name="Shape">The shape of the value, never the value itself; null if there is none.</param>
/// <param name="Count">
/// The number of rows concerned; 0 if they are so few that their number would reveal something about persons.
/// </param>
/// <param name="Detail">What happened, what was done, and what to do.</param>
public sealed record MeasuringFinding(string Code, string? Location, string? Column, string? Shape, long Count, LocalText Detail);
