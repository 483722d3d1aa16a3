using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Converts SQL Server's errors to failures of the reporting database.</summary>
internal static class SqlServerStoreFailure
{
    private static readonly LocalText LookAtTheRows = new(
        "Et tal kan højst have 28 cifre før kommaet; se på de rækker, det er målt på.",
        "A figure can have at most 28 digits before the point; look at the rows it is measured from.");

    private static readonly (LocalText What, LocalText Next) NoAnswer = (
        StoreFailure.Unreachable,
        StoreFailure.WithFiguresKept(
            "Start serveren, eller tjek Server i ReportingStore:ConnectionString, og prøv igen",
            "Start the server, or check Server in ReportingStore:ConnectionString, and try again"));

    /// <summary>Gets the failure of a text that is longer than its column.</summary>
    public static StoreFailure TooLong(string table, string column, int length, int width) => new(
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"kan ikke gemme en tekst på {length} tegn i kolonnen {table}.{column}, der har plads til {width}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"cannot store a text of {length} characters in column {table}.{column}, which has room for {width}")),
        new("Afkort teksten, hvis den står i kataloget; meld det ellers som en fejl.",
            "Shorten the text if it is in the catalogue; otherwise report it as a bug."),
        string.Empty);

    /// <summary>Gets the failure of a number that is too large for its column.</summary>
    public static StoreFailure TooLarge(string table, string column) => new(
        new($"kan ikke gemme et tal i kolonnen {table}.{column}, fordi det er for stort",
            $"cannot store a number in column {table}.{column}, because it is too large"),
        LookAtTheRows, string.Empty);

    /// <summary>Gets the failure of a row that lacks a value it must have.</summary>
    public static StoreFailure Lacking(string table, string column) =>
        new(StoreFailure.ConstraintViolated.What, StoreFailure.ConstraintViolated.Next, $"{table}.{column} is empty");

    /// <summary>
    /// Gets the failure of a bulk copy. The driver reports every error of its own as the same type; the cause is inside it.
    /// </summary>
    /// <param name="error">The error.</param>
    /// <param name="seconds">The seconds that the copy may take.</param>
    public static StoreFailure Of(InvalidOperationException error, int seconds) => error.InnerException switch
    {
        SqlException cause => Of(cause, seconds),

        // Only a value that the driver could not convert has another cause, and then the message quotes it (decision 0070).
        { } cause => new(StoreFailure.Failed.What, StoreFailure.Failed.Next, cause.GetBaseException().GetType().Name),
        null => new(StoreFailure.Failed.What, StoreFailure.Failed.Next, error.Message.TrimEnd('.')),
    };

    /// <summary>Gets the failure of an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="seconds">The seconds that a statement may take; null where the database could not be opened.</param>
    public static StoreFailure Of(SqlException error, int? seconds) => SqlServerSignIn.Of(error) is var (what, next, _)
        ? new StoreFailure(what, next, string.Empty)
        : Of(error.Number, SqlServerErrors.IsLost(error), error.Message, seconds);

    /// <summary>Gets the failure of an error with a number.</summary>
    /// <param name="number">The error's number.</param>
    /// <param name="isLost">Whether the server did not answer, or the connection broke.</param>
    /// <param name="message">The server's message.</param>
    /// <param name="seconds">The seconds that a statement may take; null where the database could not be opened.</param>
    public static StoreFailure Of(int number, bool isLost, string message, int? seconds)
    {
        (LocalText what, LocalText next) = number switch
        {
            SqlServerErrors.NoDatabase => (
                new(
                    "kan ikke åbnes: den findes ikke, eller loginnet må ikke bruge den",
                    "cannot be opened: it does not exist, or the login may not use it"),
                new(
                    "Opret den (CREATE DATABASE), giv loginnet en bruger i den, eller tjek Database i "
                        + "ReportingStore:ConnectionString; kør derefter: benefitmeter migrate.",
                    "Create it (CREATE DATABASE), give the login a user in it, or check Database in "
                        + "ReportingStore:ConnectionString; then run: benefitmeter migrate.")),
            SqlServerErrors.TimedOut when seconds is { } limit => StoreFailure.TookTooLong(limit),
            SqlServerErrors.TimedOut => NoAnswer,
            SqlServerErrors.LockTimedOut or SqlServerErrors.NoApplicationLock => (
                StoreFailure.IsLocked,
                new("Vent, til den anden kørsel er færdig (sys.dm_exec_requests viser, hvem der venter på hvem), og prøv igen.",
                    "Wait for the other run to end (sys.dm_exec_requests shows who waits for whom), and try again.")),
            _ when SqlServerErrors.OfConflicts.Contains(number) => StoreFailure.ConcurrentWrite,
            SqlServerErrors.NoRole or SqlServerErrors.NotInRole => (
                StoreFailure.PermissionDenied.What,
                new("Kør sql/sqlserver/roles.sql igen som ejer af databasen, og giv brugeren en rolle: workeren "
                        + "benefitmeter_writer, gevinstcontrollere benefitmeter_controller.",
                    "Run sql/sqlserver/roles.sql again as the owner of the database, and give the user a role: the worker "
                        + "benefitmeter_writer, benefit controllers benefitmeter_controller.")),
            1105 or 9002 => (
                new(
                    "kunne ikke vokse, fordi disken eller dens log er fuld",
                    "could not grow, because the disk or its log is full"),
                StoreFailure.WithFiguresKept(
                    "Frigør plads på serveren, og prøv igen", "Free space on the server, and try again")),
            3906 => (
                StoreFailure.IsReadOnly,
                new(
                    "Brug den server, der kan skrives til; en sekundær eller en skrivebeskyttet database kan kun læses.",
                    "Use the server that accepts writes; a secondary, or a database set to read-only, can only be read.")),
            515 or 547 or 2601 or 2627 => StoreFailure.ConstraintViolated,
            207 or 208 => StoreFailure.QueryRefused,
            _ when SqlServerErrors.OfLogin.Contains(number) => (
                StoreFailure.AccessDenied,
                new(
                    "Tjek bruger og adgangskode i ReportingStore:ConnectionString.",
                    "Check user and password in ReportingStore:ConnectionString.")),
            _ when SqlServerErrors.OfRights.Contains(number) => StoreFailure.PermissionDenied,
            2628 or 8152 => (
                new("kan ikke gemme en tekst, der er for lang", "cannot store a text that is too long"),
                new("En nøgle kan højst have 100 tegn og et navn 4.000; afkort teksten i kataloget.",
                    "A key can have at most 100 characters, and a name 4,000; shorten the text in the catalogue.")),
            220 or 232 or 8115 => (
                new("kan ikke gemme et tal, fordi det er for stort", "cannot store a number, because it is too large"),
                LookAtTheRows),
            _ when SqlServerErrors.OfBusy.Contains(number) => NoAnswer,
            _ when isLost => seconds is null ? NoAnswer : StoreFailure.ConnectionLost,
            _ => StoreFailure.Failed,
        };

        // The server's messages about a value, a row or a login quote it (decision 0070); those about time say what is said here.
        bool mayQuote = number is 2601 or 2627 or SqlServerErrors.TimedOut
            || SqlServerErrors.OfLogin.Contains(number) || SqlServerErrors.OfData.Contains(number);
        string code = string.Create(CultureInfo.InvariantCulture, $"error {number}");
        return new StoreFailure(what, next, mayQuote ? code : $"{message.TrimEnd('.')}, {code}");
    }
}
