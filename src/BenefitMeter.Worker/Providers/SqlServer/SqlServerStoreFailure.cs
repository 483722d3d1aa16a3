using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Converts SQL Server's errors to failures of the reporting database.</summary>
internal static class SqlServerStoreFailure
{
    /// <summary>Gets the failure of an error.</summary>
    public static StoreFailure Of(SqlException error) => SqlServerSignIn.Of(error) is var (what, next)
        ? new StoreFailure(what, next, string.Empty)
        : Of(error.Number, SqlServerErrors.IsLost(error), error.Message);

    /// <summary>Gets the failure of an error with a number.</summary>
    /// <param name="number">The error's number.</param>
    /// <param name="isLost">Whether the server did not answer, or the connection broke.</param>
    /// <param name="message">The server's message.</param>
    public static StoreFailure Of(int number, bool isLost, string message)
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
            SqlServerErrors.TimedOut or 1222 or 50000 => (
                StoreFailure.IsLocked,
                new("Vent, til den anden kørsel er færdig (sys.dm_exec_requests viser, hvem der venter på hvem), og prøv igen.",
                    "Wait for the other run to end (sys.dm_exec_requests shows who waits for whom), and try again.")),
            1205 or 3960 => StoreFailure.ConcurrentWrite,
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
            547 or 2601 or 2627 => StoreFailure.ConstraintViolated,
            207 or 208 => StoreFailure.QueryRefused,
            _ when SqlServerErrors.OfLogin.Contains(number) => (
                StoreFailure.AccessDenied,
                new(
                    "Tjek bruger og adgangskode i ReportingStore:ConnectionString.",
                    "Check user and password in ReportingStore:ConnectionString.")),
            _ when SqlServerErrors.OfRights.Contains(number) => StoreFailure.PermissionDenied,
            _ when SqlServerErrors.OfData.Contains(number) => (
                new("kan ikke gemme en værdi", "cannot store a value"),
                new("En nøgle kan højst have 100 tegn, et navn 4.000 og et tal 28 cifre før kommaet.",
                    "A key can have at most 100 characters, a name 4,000, and a figure 28 digits before the point.")),
            _ when isLost => (
                StoreFailure.Unreachable,
                StoreFailure.WithFiguresKept(
                    "Start serveren, eller tjek Server i ReportingStore:ConnectionString, og prøv igen",
                    "Start the server, or check Server in ReportingStore:ConnectionString, and try again")),
            _ => StoreFailure.Failed,
        };

        // The server's messages about a value, a row or a login quote it (decision 0070).
        bool mayQuote =
            number is 2601 or 2627 || SqlServerErrors.OfLogin.Contains(number) || SqlServerErrors.OfData.Contains(number);
        string code = string.Create(CultureInfo.InvariantCulture, $"error {number}");
        return new StoreFailure(what, next, mayQuote ? code : $"{message.TrimEnd('.')}, {code}");
    }
}
