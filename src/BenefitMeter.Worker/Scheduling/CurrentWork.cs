using BenefitMeter.Worker.Runs;
using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>What this worker measures at present, and the runs that go on in it.</summary>
/// <param name="log">Where a reporting database that does not answer is logged.</param>
internal sealed class CurrentWork(ILogger<CurrentWork> log) : IDisposable
{
    private readonly CancellationTokenSource cut = new();
    private readonly Lock gate = new();
    private readonly HashSet<Task> running = [];
    private volatile Measured? now;
    private bool hasRun;

    /// <summary>Gets what is measured; null until a valid catalogue was read.</summary>
    public Measured? Now => now;

    /// <summary>Takes a catalogue; runs that go on keep the one they began with.</summary>
    public void Take(Measured measured) => now = measured;

    /// <summary>Runs, so that a stop waits for it, and cuts it off at its end.</summary>
    public async Task TrackAsync(Func<CancellationToken, Task> run, CancellationToken token)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token, cut.Token);
        Task task = GuardAsync(run, stop.Token);
        lock (gate)
        {
            running.Add(task);
            hasRun = true;
        }

        await task;
        lock (gate)
        {
            running.Remove(task);
        }
    }

    /// <summary>
    /// Gives memory back to the machine once the last run has ended: a worker is idle for most of the day, and nothing else would
    /// make it collect before the next run.
    /// </summary>
    public void Rest()
    {
        lock (gate)
        {
            if (!hasRun || running.Count > 0)
            {
                return;
            }

            hasRun = false;
        }

        // An idle worker would occupy the memory of its largest run until the next one (decision 0022).
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Waits until no run goes on, and then cuts off those that do not end in time.</summary>
    /// <param name="patience">How long they may take.</param>
    /// <param name="afterwards">How long those cut off may take to roll back.</param>
    /// <param name="time">The clock.</param>
    /// <returns>How many were cut off.</returns>
    public async Task<int> DrainAsync(TimeSpan patience, TimeSpan afterwards, TimeProvider time)
    {
        await WaitAsync(patience, time);
        int left = Running().Length;
        await cut.CancelAsync();
        await WaitAsync(afterwards, time);
        return left;
    }

    /// <inheritdoc/>
    public void Dispose() => cut.Dispose();

    private Task<Task> WaitAsync(TimeSpan patience, TimeProvider time) =>
        Task.WhenAny(Task.WhenAll(Running()), Task.Delay(patience, time));

    private Task[] Running()
    {
        lock (gate)
        {
            return [.. running];
        }
    }

    // What a run could not do stays due; only that the database does not answer has nowhere to be recorded.
    private async Task GuardAsync(Func<CancellationToken, Task> run, CancellationToken token)
    {
        try
        {
            await run(token);
        }
        catch (BenefitMeterException failure)
        {
            log.StoreLost(failure.Message, failure.Hint);
        }
        catch (OperationCanceledException)
        {
        }
    }
}

/// <summary>A catalogue with what measures it.</summary>
/// <param name="Measurement">What measures it.</param>
/// <param name="Due">What runs what is due.</param>
internal sealed record Measured(Measurement Measurement, DueRuns Due);
