using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// Receives what the scheduler logs, which is a stack trace for each attempt while the reporting database does not answer, and
/// logs one line a minute instead. What failed is in the line of the database itself; no exception is passed on (decision 0070).
/// </summary>
/// <param name="services">The container, whose log is not complete yet when this is created.</param>
/// <param name="time">The clock.</param>
internal sealed class SchedulerLog(IServiceProvider services, TimeProvider time) : ILoggerProvider, ILogger
{
    /// <summary>The category of the scheduler's own messages.</summary>
    public const string Category = "Quartz";

    private const string OwnCategory = "BenefitMeter.Scheduler";
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<int, long> said = [];
    private long? failedAt;
    private int failures;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and not LogLevel.None;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        int count = 0;
        string? text = null;
        lock (gate)
        {
            if (exception is not null)
            {
                failures++;
                if (IsTime(failedAt))
                {
                    (count, failures, failedAt) = (failures, 0, time.GetTimestamp());
                }
            }
            else if (IsTime(said.TryGetValue(eventId.Id, out long moment) ? moment : null))
            {
                said[eventId.Id] = time.GetTimestamp();
                text = formatter(state, null).ReplaceLineEndings(" ");
            }
        }

        ILogger log = services.GetRequiredService<ILoggerFactory>().CreateLogger(OwnCategory);
        if (count > 0)
        {
            log.SchedulerFails(count);
        }
        else if (text is not null)
        {
            log.SchedulerSays(text);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private bool IsTime(long? last) => last is not { } moment || time.GetElapsedTime(moment) >= Interval;
}
