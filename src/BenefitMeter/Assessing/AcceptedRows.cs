using BenefitMeter.Time;

namespace BenefitMeter.Assessing;

/// <summary>A small delivery that someone let in (rule 30).</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Period">The period.</param>
/// <param name="Rows">The rows that it had.</param>
/// <param name="Reason">Why it is correct that there are so few.</param>
public sealed record AcceptedRows(string DatasetId, Period Period, long Rows, string Reason);
