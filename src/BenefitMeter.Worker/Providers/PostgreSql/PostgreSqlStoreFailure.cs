using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using Npgsql;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>What PostgreSQL's errors mean for the reporting database.</summary>
internal static class PostgreSqlStoreFailure
{
    public static StoreFailure Of(DbException error)
    {
        string state = error.SqlState ?? string.Empty;
        string words = error is PostgresException { MessageText: { } text } ? $"{text}, SQLSTATE {state}" : error.Message;
        (LocalText what, LocalText next) = state switch
        {
            PostgresErrorCodes.InvalidCatalogName => (
                new("findes ikke", "is not there"),
                new(
                    "Lav den (CREATE DATABASE), eller tjek Database i ReportingStore:ConnectionString; "
                        + "kør så: benefitmeter migrate.",
                    "Make it (CREATE DATABASE), or check Database in ReportingStore:ConnectionString; "
                        + "then run: benefitmeter migrate.")),
            PostgresErrorCodes.InsufficientPrivilege => StoreFailure.PermissionDenied,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => (
                StoreFailure.IsLocked,
                new("Vent, til den anden kørsel er færdig (pg_stat_activity viser, hvem der venter på hvem), og prøv igen.",
                    "Wait for the other run to end (pg_stat_activity shows who waits for whom), and try again.")),
            PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => StoreFailure.ConcurrentWrite,
            PostgresErrorCodes.DiskFull => (
                new("kunne ikke vokse, fordi disken er fuld", "could not grow, because the disk is full"),
                StoreFailure.WithFiguresKept(
                    "Gør plads på serverens disk, og prøv igen", "Make room on the server's disk and try again")),
            PostgresErrorCodes.TooManyConnections => (
                new("har ingen forbindelse tilbage", "has no connection left"),
                new("Hæv serverens max_connections, eller sænk Maximum Pool Size i ReportingStore:ConnectionString.",
                    "Raise the server's max_connections, or lower Maximum Pool Size in ReportingStore:ConnectionString.")),
            PostgresErrorCodes.ReadOnlySqlTransaction => (
                StoreFailure.IsReadOnly,
                new(
                    "Forbind til den server, der tager imod skrivning: det gør en standby eller en "
                        + "skrivebeskyttet database ikke.",
                    "Connect to the server that takes writes: a standby, or a database set read-only, takes none.")),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName =>
                StoreFailure.QueryRefused,
            _ when IsOf(state, "28") => (
                StoreFailure.AccessDenied,
                new("Tjek bruger og adgangskode i ReportingStore:ConnectionString og serverens pg_hba.conf.",
                    "Check user and password in ReportingStore:ConnectionString, and the server's pg_hba.conf.")),
            _ when IsOf(state, "23") => StoreFailure.ConstraintViolated,
            _ when state.Length == 0 || IsOf(state, "08") || IsOf(state, "57") => (
                StoreFailure.Unreachable,
                StoreFailure.WithFiguresKept(
                    "Start serveren, eller tjek Host og Port i ReportingStore:ConnectionString, og prøv igen",
                    "Start the server, or check Host and Port in ReportingStore:ConnectionString, and try again")),
            _ => StoreFailure.Failed,
        };

        // What the database says of values that it cannot take quotes them, and of a constraint the row.
        return new StoreFailure(what, next, IsOf(state, "22") || IsOf(state, "28") ? $"SQLSTATE {state}" : words);
    }

    private static bool IsOf(string state, string group) => state.StartsWith(group, StringComparison.Ordinal);
}
