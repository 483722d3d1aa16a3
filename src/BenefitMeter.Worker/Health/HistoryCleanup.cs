using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Health;

/// <summary>
/// Removes old runs, steps and findings from the reporting database, once a day (UTC). Figures, and the runs that published
/// them, are never removed.
/// </summary>
/// <param name="workerState">The state of this process; nothing is removed before it has a catalogue.</param>
/// <param name="settings">The settings; <see cref="Settings.KeepRunsDays"/> says how old a run must be.</param>
/// <param name="store">The reporting database.</param>
/// <param name="time">The reporting database's clock.</param>
/// <param name="log">Receives a message when something was removed.</param>
internal sealed class HistoryCleanup(
    WorkerState workerState, Settings settings, ReportingStore store, StoreClock time, ILogger<HistoryCleanup> log)
    : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(15);

    private DateOnly? cleaned;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(PollInterval, time);
        do
        {
            try
            {
                await CleanAsync(cancellationToken);
            }
            catch (BenefitMeterException)
            {
                // HealthMonitor reports a database that does not answer; the next tick tries again.
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        if (workerState.Catalogue is null || cleaned == today)
        {
            return;
        }

        await store.RequireReadyAsync(migrate: false, cancellationToken);
        (int runs, int findings) = await store.RemoveHistoryAsync(now.AddDays(-settings.KeepRunsDays), cancellationToken);
        cleaned = today;
        if (runs + findings > 0)
        {
            log.HistoryRemoved(runs, findings, settings.KeepRunsDays);
        }
    }
}
