using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>Converts SQLite's errors to failures of the reporting database.</summary>
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

    /// <summary>Gets the failure of an error.</summary>
    public static StoreFailure Of(SqliteException error)
    {
        (LocalText what, LocalText next) = error.SqliteErrorCode switch
        {
            Busy or Locked => (
                StoreFailure.IsLocked,
                new("Luk det program, der skriver til den, eller vent, til den anden kørsel er færdig, og prøv igen.",
                    "Close the program that writes to it, or wait for the other run to end, and try again.")),
            ReadOnly => (
                StoreFailure.IsReadOnly,
                new("Giv workerens bruger ret til at skrive til filen og dens mappe, og prøv igen.",
                    "Give the worker's user the right to write to the file and its folder, and try again.")),
            IoError => (
                new("kunne ikke læses eller skrives", "could not be read or written"),
                StoreFailure.WithFiguresKept(
                    "Tjek den disk, den ligger på, og prøv igen", "Check the disk that it is on, and try again")),
            Corrupt => (
                new("er beskadiget", "is damaged"),
                new(
                    "Gendan den fra en sikkerhedskopi, eller flyt den væk, og mål igen.",
                    "Restore it from a backup, or move it away, and measure again.")),
            Full => (
                new("kunne ikke vokse, fordi disken er fuld", "could not grow, because the disk is full"),
                StoreFailure.WithFiguresKept("Frigør plads på disken, og prøv igen", "Free space on the disk, and try again")),
            CannotOpen => (
                new("kan ikke åbnes: filen eller dens mappe mangler, eller workerens bruger må ikke læse den",
                    "cannot be opened: the file or its folder is missing, or the worker's user may not read it"),
                new("Tjek ReportingStore:ConnectionString; en ny database oprettes med: benefitmeter migrate.",
                    "Check ReportingStore:ConnectionString; a new database is created with: benefitmeter migrate.")),
            Constraint => StoreFailure.ConstraintViolated,
            NotADatabase => (
                new("er ikke en SQLite-database", "is not a SQLite database"),
                new(
                    "Tjek ReportingStore:ConnectionString; filen er ikke ændret.",
                    "Check ReportingStore:ConnectionString; the file was not changed.")),
            _ => StoreFailure.QueryRefused,
        };
        return new StoreFailure(what, next, error.Message);
    }
}
