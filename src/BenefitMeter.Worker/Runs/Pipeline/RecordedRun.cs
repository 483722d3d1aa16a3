using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>A run that has a record in the reporting database. A dry run has none.</summary>
/// <param name="Store">The reporting database.</param>
/// <param name="Id">The run's id.</param>
internal sealed record RecordedRun(ReportingStore Store, long Id);
