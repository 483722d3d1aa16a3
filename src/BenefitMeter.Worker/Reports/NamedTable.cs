using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Reports;

/// <summary>A table of a report.</summary>
/// <param name="Name">The name, as in <c>--part</c>.</param>
/// <param name="Rows">The columns and rows.</param>
internal sealed record NamedTable(string Name, ViewRows Rows);
