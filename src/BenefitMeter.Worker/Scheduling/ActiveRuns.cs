using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>What this worker measures at present, and the runs that go on in it.</summary>
/// <param name="log">Where a reporting database that does not answer is logged.</param>
internal sealed class ActiveRuns(ILogger<ActiveRuns> log) : IDisposable
{
    private readonly CancellationTokenSource forcedStop = new();
    private readonly Lock gate = new();
    private readonly HashSet<Task> running = [];
    private volatile ActiveCatalogue? current;
    private bool hasRun;

    /// <summary>Gets what is measured; null until a valid catalogue was read.</summary>
    public ActiveCatalogue? Catalogue => current;

    /// <summary>Takes a catalogue; runs that go on keep the one they began with.</summary>
    public void SetCatalogue(ActiveCatalogue catalogue) => current = catalogue;

    /// <summary>Runs, so that a stop waits for it, and cuts it off at its end.</summary>
    public async Task TrackAsync(Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, forcedStop.Token);
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
    public void ReleaseMemory()
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
    /// <param name="timeout">How long they may take.</param>
    /// <param name="rollbackTimeout">How long those cut off may take to roll back.</param>
    /// <param name="time">The clock.</param>
    /// <returns>How many were cut off.</returns>
    public async Task<int> DrainAsync(TimeSpan timeout, TimeSpan rollbackTimeout, TimeProvider time)
    {
        await WaitAsync(timeout, time);
        int left = Running().Length;
        await forcedStop.CancelAsync();
        await WaitAsync(rollbackTimeout, time);
        return left;
    }

    /// <inheritdoc/>
    public void Dispose() => forcedStop.Dispose();

    private Task<Task> WaitAsync(TimeSpan timeout, TimeProvider time) =>
        Task.WhenAny(Task.WhenAll(Running()), Task.Delay(timeout, time));

    private Task[] Running()
    {
        lock (gate)
        {
            return [.. running];
        }
    }

    // What a run could not do stays due; only that the database does not answer has nowhere to be recorded.
    private async Task GuardAsync(Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await run(cancellationToken);
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
/// <param name="RunContext">What measures it.</param>
/// <param name="Due">What runs what is due.</param>
internal sealed record ActiveCatalogue(RunContext RunContext, DueRuns Due);
