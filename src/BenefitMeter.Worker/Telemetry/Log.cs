using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// All log events of the worker. Information: a run or the process started or ended. Warning: the worker coped by itself. Error:
/// somebody must act. Nothing is logged per row. No row data, no secrets, and no exceptions of drivers, whose texts may contain
/// either (decision 0070). Event ids: 1000 process, 2000 runs, 3000 sources, 4000 catalogue, 5000 reporting database and
/// scheduler.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "Worker {Node} started on catalogue {Catalogue}")]
    public static partial void ServeStarted(this ILogger logger, string node, string catalogue);

    [LoggerMessage(1001, LogLevel.Information, "Worker is stopping: runs in progress have {Seconds} s to finish")]
    public static partial void ServeStopping(this ILogger logger, double seconds);

    [LoggerMessage(
        1003, LogLevel.Error,
        "Something unforeseen failed ({Exception}); the worker goes on. Report it as a bug, with this line")]
    public static partial void Unforeseen(this ILogger logger, string exception);

    [LoggerMessage(1002, LogLevel.Information, "Worker stopped; {Runs} runs were cancelled and rolled back")]
    public static partial void ServeStopped(this ILogger logger, int runs);

    [LoggerMessage(2000, LogLevel.Information, "Run of {Dataset} started")]
    public static partial void RunStarted(this ILogger logger, string dataset);

    [LoggerMessage(2001, LogLevel.Information,
        "Run {RunId} of {Dataset} ended {Outcome} after {Seconds} s: {RowsRead} rows read, {FiguresChanged} figures changed")]
    public static partial void RunEnded(
        this ILogger logger, long? runId, string dataset, string outcome, double seconds, long rowsRead, int figuresChanged);

    [LoggerMessage(2002, LogLevel.Error, "Run {RunId} of {Dataset} failed ({Kind}) after {Seconds} s: {Failure} Next: {Hint}")]
    public static partial void RunFailed(
        this ILogger logger, long? runId, string dataset, string kind, double seconds, string failure, string hint);

    [LoggerMessage(2003, LogLevel.Warning, "Run of {Dataset} was stopped after {Seconds} s; nothing of it was published")]
    public static partial void RunStopped(this ILogger logger, string dataset, double seconds);

    [LoggerMessage(2004, LogLevel.Information, "Run of {Dataset} waits until {Until}: {Reason}")]
    public static partial void RunWaits(this ILogger logger, string dataset, string reason, DateTimeOffset? until);

    [LoggerMessage(2005, LogLevel.Warning, "The lease of {Dataset} was lost; its run stops and publishes nothing")]
    public static partial void LeaseLost(this ILogger logger, string dataset);

    [LoggerMessage(3000, LogLevel.Warning, "Source {Source} is tried again in {Wait}, after attempt {Attempt} failed")]
    public static partial void SourceRetry(this ILogger logger, string source, int attempt, TimeSpan wait);

    [LoggerMessage(3001, LogLevel.Error, "Source {Source} failed too often and is not read for {Wait}")]
    public static partial void CircuitOpened(this ILogger logger, string source, TimeSpan wait);

    [LoggerMessage(3002, LogLevel.Information, "Source {Source} answers again")]
    public static partial void CircuitClosed(this ILogger logger, string source);

    [LoggerMessage(4000, LogLevel.Information, "Catalogue read: {Added} datasets added, {Changed} changed, {Removed} removed")]
    public static partial void Reconciled(this ILogger logger, int added, int changed, int removed);

    [LoggerMessage(4001, LogLevel.Error, "The catalogue folder has errors; the last valid catalogue is still used. {Reason}")]
    public static partial void CatalogueKept(this ILogger logger, string reason);

    [LoggerMessage(5000, LogLevel.Error, "The reporting database cannot be used: {Failure} Next: {Hint}")]
    public static partial void StoreLost(this ILogger logger, string failure, string hint);

    [LoggerMessage(5004, LogLevel.Warning, "The worker is waiting for the reporting database. {Hint}")]
    public static partial void StoreWaiting(this ILogger logger, string hint);

    [LoggerMessage(5001, LogLevel.Information, "The reporting database can be used again")]
    public static partial void StoreBack(this ILogger logger);

    [LoggerMessage(5005, LogLevel.Warning, "{Difference} {Hint}")]
    public static partial void ClockDiffers(this ILogger logger, string difference, string hint);

    [LoggerMessage(
        5006, LogLevel.Warning,
        "The scheduler cannot use its tables in the reporting database, and tries again by itself ({Failures} failures since the "
            + "last such line)")]
    public static partial void SchedulerFails(this ILogger logger, int failures);

    [LoggerMessage(5007, LogLevel.Warning, "The scheduler says: {Text}")]
    public static partial void SchedulerSays(this ILogger logger, string text);

    [LoggerMessage(
        5002, LogLevel.Warning, "Dataset {Dataset} of {Source} is overdue since {ExpectedBy}: {Reason}. Contact: {Contact}")]
    public static partial void DatasetOverdue(
        this ILogger logger, string dataset, string source, DateTimeOffset expectedBy, string reason, string contact);

    [LoggerMessage(
        5003, LogLevel.Information,
        "Removed {Runs} runs and {Findings} findings older than {Days} days; no figures were removed")]
    public static partial void HistoryRemoved(this ILogger logger, int runs, int findings, int days);
}
