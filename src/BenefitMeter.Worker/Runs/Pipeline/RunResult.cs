using BenefitMeter.Assessing;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>What became of one run: what was done, and what failed.</summary>
/// <param name="RunId">The run's id; null for a dry run.</param>
/// <param name="Datasets">The datasets it measured.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="RowsRead">The rows read.</param>
/// <param name="Changes">The figures that changed, or would change.</param>
/// <param name="Findings">What was found in the data.</param>
/// <param name="Failure">What failed; null when nothing did.</param>
internal sealed record RunResult(
    long? RunId, IReadOnlyList<string> Datasets, RunOutcome Outcome, long RowsRead,
    IReadOnlyList<FigureChange> Changes, IReadOnlyList<RunFinding> Findings, BenefitMeterException? Failure);
