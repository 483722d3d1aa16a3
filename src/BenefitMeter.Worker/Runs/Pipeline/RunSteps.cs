using System.Diagnostics;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>The steps of one run, each recorded as it ends, well or not.</summary>
/// <param name="runContext">The clock.</param>
/// <param name="record">The run; null for a dry run, whose steps are not recorded.</param>
/// <param name="report">Hears that a step begins.</param>
internal sealed class RunSteps(RunContext runContext, RecordedRun? record, Action<RunStepName> report)
{
    private int steps;

    /// <summary>Does a step.</summary>
    public async Task<T> RunAsync<T>(
        RunStepName name, Func<Task<T>> work, CancellationToken cancellationToken,
        string? dataset = null, string? source = null, string? question = null, Func<T, long?>? rowsOf = null)
    {
        report(name);
        using Activity? span = Spans.Step(EnumCode<RunStepName>.Of(name), dataset, source);
        int number = ++steps;
        DateTimeOffset started = runContext.Time.GetUtcNow();
        try
        {
            T result = await work();
            await RecordAsync(rowsOf?.Invoke(result), RunOutcome.Succeeded, null, cancellationToken);
            return result;
        }
        catch (BenefitMeterException failure)
        {
            span.Fail(failure);
            await RecordAsync(null, RunOutcome.Failed, failure, CancellationToken.None);
            throw;
        }

        async Task RecordAsync(
            long? rows, RunOutcome outcome, BenefitMeterException? failure, CancellationToken cancellationToken)
        {
            if (record is not null)
            {
                RunStep step = new(
                    number, EnumCode<RunStepName>.Of(name), dataset, source, question, started,
                    runContext.Time.GetUtcNow() - started, rows, outcome, failure?.Message, failure?.Hint);
                await record.Store.RecordStepAsync(record.Id, step, cancellationToken);
            }
        }
    }
}
