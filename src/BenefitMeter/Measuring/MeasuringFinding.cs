using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring;

/// <summary>Something in the data that someone should know of; it never stops the rest (rule E7).</summary>
/// <param name="Code">A stable code, such as <c>UnreadableCell</c>, <c>UnmappedUnit</c>, <c>FutureDate</c>,
/// <c>NegativeDuration</c>, <c>DuplicateKey</c>, <c>NumeratorAboveDenominator</c>, <c>DeliveryLate</c>, <c>NeverDelivered</c>,
/// <c>RowsAccepted</c>, <c>StepOutsideScale</c>, <c>Stale</c>.</param>
/// <param name="Location">The file or table, and the line where there is one; null where it concerns the whole dataset.</param>
/// <param name="Column">The column; null where it is not about one.</param>
/// <param name="Shape">The value's shape, never the value; null where there is none.</param>
/// <param name="Count">How many rows it concerns; 0 where they are so few that their number would tell of persons.</param>
/// <param name="Detail">What happened, what was done, and what to do.</param>
public sealed record MeasuringFinding(string Code, string? Location, string? Column, string? Shape, long Count, LocalText Detail);
