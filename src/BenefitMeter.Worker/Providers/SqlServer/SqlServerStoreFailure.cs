using System.Globalization;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>What SQL Server's errors mean for the reporting database.</summary>
internal static class SqlServerStoreFailure
{
    private const string Kept = "the figures already published are kept";

    public static StoreFailure Of(SqlException error) => Of(error.Number, SqlServerErrors.IsLost(error), error.Message);

    /// <summary>Says what an error with a number means.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isLost">Whether the server did not answer, or went away.</param>
    /// <param name="message">The server's words.</param>
    public static StoreFailure Of(int number, bool isLost, string message)
    {
        (string what, string next) = number switch
        {
            SqlServerErrors.NoDatabase => (
                "cannot be opened: it is not there, or the login may not use it",
                "Make it (CREATE DATABASE) or give the login a user in it, or check Database in ReportingStore:ConnectionString; then run: benefitmeter migrate."),
            SqlServerErrors.TimedOut or 1222 or 50000 => (
                "is locked by another program", "Wait for the other run to end (sys.dm_exec_requests shows who waits for whom), and try again."),
            1205 or 3960 => ("was written to by another run at the same moment", "Measure again."),
            1105 or 9002 => ("could not grow, because the disk or its log is full", $"Make room on the server and try again; {Kept}."),
            3906 => ("cannot be written to", "Connect to the server that takes writes: a secondary, or a database set read-only, takes none."),
            547 or 2601 or 2627 => (
                "refused what the run wrote",
                "Someone else may have published meanwhile; measure again. If it happens again, report it as a fault."),
            207 or 208 => ("refused a question", "Run: benefitmeter migrate. If it happens again, report it as a fault."),
            _ when SqlServerErrors.OfLogin.Contains(number) => (
                "does not let the worker in", "Check user and password in ReportingStore:ConnectionString."),
            _ when SqlServerErrors.OfRights.Contains(number) => (
                "does not let the worker do that",
                "Give the user of ReportingStore:ConnectionString the right; sql/README.md tells who needs which. Schemas are made by: benefitmeter migrate, run as the owner."),
            _ when SqlServerErrors.OfData.Contains(number) => (
                "has no room for a value", "A key has at most 100 characters and a name 4,000; a figure has at most 28 digits before the point."),
            _ when isLost => ("does not answer", $"Start the server, or check Server in ReportingStore:ConnectionString, and try again; {Kept}."),
            _ => ("failed", "Look into the server's log; if it happens again, report it as a fault."),
        };

        // What the server says of a value, a row or a login quotes it.
        bool mayQuote = number is 2601 or 2627 || SqlServerErrors.OfLogin.Contains(number) || SqlServerErrors.OfData.Contains(number);
        string code = string.Create(CultureInfo.InvariantCulture, $"error {number}");
        return new StoreFailure(what, next, mayQuote ? code : $"{message.TrimEnd('.')}, {code}");
    }
}
