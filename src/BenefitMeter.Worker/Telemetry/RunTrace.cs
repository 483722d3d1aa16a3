using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// The span, the metrics and the log entries of one run. A run that is disposed before <see cref="End"/> is recorded as stopped.
/// </summary>
internal sealed class RunTrace : IDisposable
{
    private readonly ILogger log;
    private readonly TimeProvider time;
    private readonly string datasets;
    private readonly bool counts;
    private readonly long started;
    private readonly Activity? span;
    private bool ended;

    /// <summary>Starts the span and logs the start.</summary>
    /// <param name="log">The log of the run.</param>
    /// <param name="time">The clock.</param>
    /// <param name="datasets">The ids of the datasets that are measured.</param>
    /// <param name="counts">Whether it counts in the metrics of runs; false for a dry run.</param>
    public RunTrace(ILogger log, TimeProvider time, IReadOnlyList<string> datasets, bool counts)
    {
        (this.log, this.time, this.counts) = (log, time, counts);
        this.datasets = string.Join(", ", datasets);
        started = time.GetTimestamp();
        span = Spans.Run(this.datasets);
        Instruments.RunsActive.Add(counts ? 1 : 0);
        log.RunStarted(this.datasets);
    }

    /// <summary>Records the end of the run.</summary>
    /// <param name="runId">The id of the run; null if none was recorded.</param>
    /// <param name="outcome">The stored code of the outcome.</param>
    /// <param name="rowsRead">The number of rows read.</param>
    /// <param name="figuresChanged">The number of figures changed.</param>
    /// <param name="failure">The failure; null if the run succeeded.</param>
    public void End(long? runId, string outcome, long rowsRead, int figuresChanged, BenefitMeterException? failure)
    {
        double seconds = Close(outcome);
        KeyValuePair<string, object?> dataset = new(Tags.Dataset, datasets);
        if (counts)
        {
            Instruments.RowsRead.Add(rowsRead, dataset);
            Instruments.FiguresChanged.Add(figuresChanged, dataset);
        }

        if (failure is null)
        {
            log.RunEnded(runId, datasets, outcome, seconds, rowsRead, figuresChanged);
            return;
        }

        span.Fail(failure);
        string kind = Spans.KindOf(failure);
        Instruments.Failures.Add(counts ? 1 : 0, dataset, new(Tags.Kind, kind));
        log.RunFailed(runId, datasets, kind, seconds, failure.Message, failure.Hint);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!ended)
        {
            log.RunStopped(datasets, Close("cancelled"));
        }

        span?.Dispose();
    }

    private double Close(string outcome)
    {
        ended = true;
        double seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3);
        span?.SetTag(Tags.Outcome, outcome);
        if (counts)
        {
            TagList tags = new([new(Tags.Dataset, datasets), new(Tags.Outcome, outcome)]);
            Instruments.RunsActive.Add(-1);
            Instruments.Runs.Add(1, tags);
            Instruments.RunDuration.Record(seconds, tags);
        }

        return seconds;
    }
}
