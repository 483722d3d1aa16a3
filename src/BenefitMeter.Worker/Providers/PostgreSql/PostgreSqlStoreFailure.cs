using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using Npgsql;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>Converts PostgreSQL's errors to failures of the reporting database.</summary>
internal static class PostgreSqlStoreFailure
{
    /// <summary>Gets the failure of an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="seconds">The seconds that a statement may take; null where the database could not be opened.</param>
    public static StoreFailure Of(DbException error, int? seconds)
    {
        string state = error.SqlState ?? string.Empty;
        string message = error is PostgresException { MessageText: { } text } ? $"{text}, SQLSTATE {state}" : error.Message;
        (LocalText what, LocalText next) = state switch
        {
            PostgresErrorCodes.InvalidCatalogName => (
                new("findes ikke", "does not exist"),
                new(
                    "Opret den (CREATE DATABASE), eller tjek Database i ReportingStore:ConnectionString; "
                        + "kør derefter: benefitmeter migrate.",
                    "Create it (CREATE DATABASE), or check Database in ReportingStore:ConnectionString; "
                        + "then run: benefitmeter migrate.")),
            PostgresErrorCodes.InsufficientPrivilege => StoreFailure.PermissionDenied,
            PostgresErrorCodes.QueryCanceled => (
                new("afbrød en SQL-sætning", "stopped a statement"),
                StoreFailure.WithFiguresKept(
                    "En administrator eller serverens statement_timeout afbrød den; hæv den for workerens bruger, og prøv igen",
                    "An administrator or the server's statement_timeout stopped it; raise it for the worker's user, and try "
                        + "again")),
            PostgresErrorCodes.LockNotAvailable => (
                StoreFailure.IsLocked,
                new("Vent, til den anden kørsel er færdig (pg_stat_activity viser, hvem der venter på hvem), og prøv igen.",
                    "Wait for the other run to end (pg_stat_activity shows who waits for whom), and try again.")),
            PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => StoreFailure.ConcurrentWrite,
            PostgresErrorCodes.DiskFull => (
                new("kunne ikke vokse, fordi disken er fuld", "could not grow, because the disk is full"),
                StoreFailure.WithFiguresKept(
                    "Frigør plads på serverens disk, og prøv igen", "Free space on the server's disk, and try again")),
            PostgresErrorCodes.TooManyConnections => (
                new("har ingen ledige forbindelser", "has no free connections"),
                new("Hæv serverens max_connections, eller sænk Maximum Pool Size i ReportingStore:ConnectionString.",
                    "Raise the server's max_connections, or lower Maximum Pool Size in ReportingStore:ConnectionString.")),
            PostgresErrorCodes.ReadOnlySqlTransaction => (
                StoreFailure.IsReadOnly,
                new(
                    "Brug den server, der kan skrives til; en standby eller en skrivebeskyttet database kan kun læses.",
                    "Use the server that accepts writes; a standby, or a database set to read-only, can only be read.")),
            PostgresErrorCodes.DependentObjectsStillExist => (
                new(
                    "har views eller funktioner, der bygger på BenefitMeters views",
                    "has views or functions on BenefitMeter's views"),
                new(
                    "Slet dem (serverens log nævner dem), kør: benefitmeter migrate, og opret dem igen; en migrering laver alle "
                        + "views på ny.",
                    "Drop them (the server's log names them), run: benefitmeter migrate, and create them again; a migration "
                        + "replaces every view.")),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName =>
                StoreFailure.QueryRefused,
            _ when IsOf(state, "28") => (
                StoreFailure.AccessDenied,
                new("Tjek bruger og adgangskode i ReportingStore:ConnectionString og serverens pg_hba.conf.",
                    "Check user and password in ReportingStore:ConnectionString, and the server's pg_hba.conf.")),
            _ when IsOf(state, "23") => StoreFailure.ConstraintViolated,
            _ when state.Length == 0 && error.InnerException is TimeoutException && seconds is { } limit =>
                StoreFailure.TookTooLong(limit),
            _ when (state.Length == 0 || IsOf(state, "08") || IsOf(state, "57")) && seconds is not null =>
                StoreFailure.ConnectionLost,
            _ when state.Length == 0 || IsOf(state, "08") || IsOf(state, "57") => (
                StoreFailure.Unreachable,
                StoreFailure.WithFiguresKept(
                    "Start serveren, eller tjek Host og Port i ReportingStore:ConnectionString, og prøv igen",
                    "Start the server, or check Host and Port in ReportingStore:ConnectionString, and try again")),
            _ => StoreFailure.Failed,
        };

        // PostgreSQL's messages about values that it cannot convert, and about logins, quote them (decision 0070).
        return new StoreFailure(what, next, IsOf(state, "22") || IsOf(state, "28") ? $"SQLSTATE {state}" : message);
    }

    private static bool IsOf(string state, string group) => state.StartsWith(group, StringComparison.Ordinal);
}
