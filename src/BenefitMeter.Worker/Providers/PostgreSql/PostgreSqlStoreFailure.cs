using System.Data.Common;
using BenefitMeter.Worker.Reporting;
using Npgsql;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>What PostgreSQL's errors mean for the reporting database.</summary>
internal static class PostgreSqlStoreFailure
{
    private const string Kept = "the figures already published are kept";

    public static StoreFailure Of(DbException error)
    {
        string state = error.SqlState ?? string.Empty;
        string words = error is PostgresException { MessageText: { } text } ? $"{text}, SQLSTATE {state}" : error.Message;
        (string what, string next) = state switch
        {
            PostgresErrorCodes.InvalidCatalogName => (
                "is not there", "Make it (CREATE DATABASE), or check Database in ReportingStore:ConnectionString; then run: benefitmeter migrate."),
            PostgresErrorCodes.InsufficientPrivilege => (
                "does not let the worker do that",
                "Give the user of ReportingStore:ConnectionString the right; sql/README.md tells who needs which. Schemas are made by: benefitmeter migrate, run as the owner."),
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => (
                "is locked by another program", "Wait for the other run to end (pg_stat_activity shows who waits for whom), and try again."),
            PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => (
                "was written to by another run at the same moment", "Measure again."),
            PostgresErrorCodes.DiskFull => ("could not grow, because the disk is full", $"Make room on the server's disk and try again; {Kept}."),
            PostgresErrorCodes.TooManyConnections => (
                "has no connection left", "Raise the server's max_connections, or lower Maximum Pool Size in ReportingStore:ConnectionString."),
            PostgresErrorCodes.ReadOnlySqlTransaction => (
                "cannot be written to", "Connect to the server that takes writes: a standby, or a database set read-only, takes none."),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName => (
                "refused a question", "Run: benefitmeter migrate. If it happens again, report it as a fault."),
            _ when IsOf(state, "28") => (
                "does not let the worker in", "Check user and password in ReportingStore:ConnectionString, and the server's pg_hba.conf."),
            _ when IsOf(state, "23") => (
                "refused what the run wrote",
                "Someone else may have published meanwhile; measure again. If it happens again, report it as a fault."),
            _ when state.Length == 0 || IsOf(state, "08") || IsOf(state, "57") => (
                "does not answer", $"Start the server, or check Host and Port in ReportingStore:ConnectionString, and try again; {Kept}."),
            _ => ("failed", "Look into the server's log; if it happens again, report it as a fault."),
        };

        // What the database says of values that it cannot take quotes them, and of a constraint the row.
        return new StoreFailure(what, next, IsOf(state, "22") || IsOf(state, "28") ? $"SQLSTATE {state}" : words);
    }

    private static bool IsOf(string state, string group) => state.StartsWith(group, StringComparison.Ordinal);
}
