using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>What SQLite's errors mean for the reporting database.</summary>
internal static class SqliteStoreFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    public static StoreFailure Of(SqliteException error)
    {
        (string what, string hint) = error.SqliteErrorCode switch
        {
            Busy or Locked => (
                "is locked by another program",
                "Close the program that writes to it, or wait for the other run to end, and try again."),
            ReadOnly => (
                "cannot be written to",
                "Give the worker's user the right to write to the file and its folder, and try again."),
            IoError => (
                "could not be read or written",
                "Look at the disk that it lies on, and try again; the figures already published are kept."),
            Corrupt => (
                "is damaged",
                "Put a copy of it back, or move it away and measure again."),
            Full => (
                "could not grow, because the disk is full",
                "Make room on the disk and try again; the figures already published are kept."),
            CannotOpen => (
                "cannot be opened: the file or its folder is missing, or the worker's user may not read it",
                "Check ReportingStore:ConnectionString; a new database is made by: benefitmeter migrate."),
            Constraint => (
                "refused what the run wrote",
                "Someone else may have published meanwhile; measure again. If it happens again, report it as a fault."),
            NotADatabase => (
                "is not a SQLite database",
                "Check ReportingStore:ConnectionString; the file was left as it is."),
            _ => (
                "refused a question",
                "Run: benefitmeter migrate. If it happens again, report it as a fault."),
        };
        return new StoreFailure(what, hint, error.Message);
    }
}
