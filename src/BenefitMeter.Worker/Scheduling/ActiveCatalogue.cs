using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>A valid catalogue, ready to be measured.</summary>
/// <param name="RunContext">The catalogue with everything that a run of it needs.</param>
/// <param name="Due">Finds and runs the datasets that are due.</param>
internal sealed record ActiveCatalogue(RunContext RunContext, DueRuns Due);
