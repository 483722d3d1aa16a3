using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>What a run is doing.</summary>
/// <param name="Datasets">The run's datasets.</param>
/// <param name="Step">The step.</param>
/// <param name="RowsRead">The rows read so far.</param>
internal sealed record RunProgress(IReadOnlyList<string> Datasets, RunStepName Step, long RowsRead);
