using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>The catalogue that this worker measures, and the runs that are active in it.</summary>
/// <param name="log">Receives a message when a run cannot reach the reporting database.</param>
internal sealed class ActiveRuns(ILogger<ActiveRuns> log) : IDisposable
{
    private readonly CancellationTokenSource forcedStop = new();
    private readonly Lock gate = new();
    private readonly HashSet<Task> running = [];
    private volatile ActiveCatalogue? catalogue;
    private bool hasRun;

    /// <summary>Gets the catalogue that is measured; null until a valid one has been read.</summary>
    public ActiveCatalogue? Catalogue => catalogue;

    /// <summary>Gets whether no run is active.</summary>
    public bool IsIdle => Running().Length == 0;

    /// <summary>Sets the catalogue for runs that start from now on. A run that has started ends with its own.</summary>
    public void SetCatalogue(ActiveCatalogue newCatalogue) => catalogue = newCatalogue;

    /// <summary>Runs a delegate as an active run: <see cref="DrainAsync"/> waits for it, and cancels it in the end.</summary>
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
    /// Gives memory back to the operating system when the last run has ended. Does nothing while a run is active, or when none
    /// has ended since the last call.
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

    /// <summary>Waits for the active runs to end, and cancels those that do not end in time.</summary>
    /// <param name="timeout">The time that the runs have to end.</param>
    /// <param name="rollbackTimeout">The time that the cancelled runs have to roll back.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The number of cancelled runs.</returns>
    public async Task<int> DrainAsync(TimeSpan timeout, TimeSpan rollbackTimeout, TimeProvider time)
    {
        await WaitAsync(timeout, time);
        int cancelled = Running().Length;
        await forcedStop.CancelAsync();
        await WaitAsync(rollbackTimeout, time);
        return cancelled;
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

    // A run that failed stays due (decision 0037). Only a database that does not answer cannot record the failure itself.
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
        catch (Exception failure)
        {
            // One run must not take the others with it.
            log.Unforeseen(Unforeseen.Describe(failure));
        }
    }
}
