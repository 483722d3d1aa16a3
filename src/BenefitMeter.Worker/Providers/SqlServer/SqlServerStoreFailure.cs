using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>What SQL Server's errors mean for the reporting database.</summary>
internal static class SqlServerStoreFailure
{
    public static StoreFailure Of(SqlException error) => SqlServerSignIn.Of(error) is var (what, next)
        ? new StoreFailure(what, next, string.Empty)
        : Of(error.Number, SqlServerErrors.IsLost(error), error.Message);

    /// <summary>Says what an error with a number means.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isLost">Whether the server did not answer, or went away.</param>
    /// <param name="message">The server's words.</param>
    public static StoreFailure Of(int number, bool isLost, string message)
    {
        (LocalText what, LocalText next) = number switch
        {
            SqlServerErrors.NoDatabase => (
                new(
                    "kan ikke åbnes: den findes ikke, eller loginnet må ikke bruge den",
                    "cannot be opened: it is not there, or the login may not use it"),
                new(
                    "Lav den (CREATE DATABASE), giv loginnet en bruger i den, eller tjek Database i "
                        + "ReportingStore:ConnectionString; kør så: benefitmeter migrate.",
                    "Make it (CREATE DATABASE) or give the login a user in it, or check Database in "
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
                StoreFailure.WithFiguresKept("Gør plads på serveren, og prøv igen", "Make room on the server and try again")),
            3906 => (
                StoreFailure.IsReadOnly,
                new(
                    "Forbind til den server, der tager imod skrivning: det gør en sekundær eller en "
                        + "skrivebeskyttet database ikke.",
                    "Connect to the server that takes writes: a secondary, or a database set read-only, takes none.")),
            547 or 2601 or 2627 => StoreFailure.ConstraintViolated,
            207 or 208 => StoreFailure.QueryRefused,
            _ when SqlServerErrors.OfLogin.Contains(number) => (
                StoreFailure.AccessDenied,
                new(
                    "Tjek bruger og adgangskode i ReportingStore:ConnectionString.",
                    "Check user and password in ReportingStore:ConnectionString.")),
            _ when SqlServerErrors.OfRights.Contains(number) => StoreFailure.PermissionDenied,
            _ when SqlServerErrors.OfData.Contains(number) => (
                new("har ikke plads til en værdi", "has no room for a value"),
                new("En nøgle har højst 100 tegn og et navn 4.000; et tal har højst 28 cifre før kommaet.",
                    "A key has at most 100 characters and a name 4,000; a figure has at most 28 digits before the point.")),
            _ when isLost => (
                StoreFailure.Unreachable,
                StoreFailure.WithFiguresKept(
                    "Start serveren, eller tjek Server i ReportingStore:ConnectionString, og prøv igen",
                    "Start the server, or check Server in ReportingStore:ConnectionString, and try again")),
            _ => StoreFailure.Failed,
        };

        // What the server says of a value, a row or a login quotes it.
        bool mayQuote =
            number is 2601 or 2627 || SqlServerErrors.OfLogin.Contains(number) || SqlServerErrors.OfData.Contains(number);
        string code = string.Create(CultureInfo.InvariantCulture, $"error {number}");
        return new StoreFailure(what, next, mayQuote ? code : $"{message.TrimEnd('.')}, {code}");
    }
}
