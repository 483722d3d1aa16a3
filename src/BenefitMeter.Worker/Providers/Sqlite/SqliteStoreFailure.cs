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
    private const long LeastRoom = 65_536;

    /// <summary>The disk has no room.</summary>
    public static readonly StoreFailure IsFull = new(
        new("kunne ikke vokse, fordi disken er fuld", "could not grow, because the disk is full"),
        StoreFailure.WithFiguresKept("Frigør plads på disken, og prøv igen", "Free space on the disk, and try again"),
        string.Empty);

    private static readonly LocalText IsDamaged = new("er beskadiget", "is damaged");

    private static readonly LocalText RestoreOrMove = new(
        "Gendan den fra en sikkerhedskopi, eller flyt den og filerne ved siden af væk, og mål igen.",
        "Restore it from a backup, or move it and the files beside it away, and measure again.");

    private static readonly LocalText CheckSetting = new(
        "Tjek ReportingStore:ConnectionString; en ny database oprettes med: benefitmeter migrate.",
        "Check ReportingStore:ConnectionString; a new database is created with: benefitmeter migrate.");

    private static readonly LocalText DeleteJobs = new(
        "Stop workeren, slet filen, og start igen: den har ingen tal, og den oprettes igen.",
        "Stop the worker, delete the file, and start again: it has no figures, and is created again.");

    private static readonly LocalText DeleteRestricted = new(
        "Gendan den fra samme sikkerhedskopi som databasen, eller slet den: den næste måling af hver indikator skriver den igen.",
        "Restore it from the same backup as the database, or delete it: the next run of each indicator writes it again.");

    /// <summary>Gets the failure of an error, which names the file that it is about.</summary>
    public static BenefitMeterException At(StoreAddress address, SqliteException error)
    {
        string file = SqliteFiles.Find(address, error);
        StoreFailure failure = Of(error);
        return (error.SqliteErrorCode switch
        {
            CannotOpen when File.Exists(file) => failure with { What = WhyNotOpened(file) },

            // A file that was moved or deleted while it was open has other codes than one that never was.
            CannotOpen or ReadOnly or IoError when !File.Exists(file) =>
                failure with { What = WhyNotOpened(file), Next = FirstStart(file) },
            IoError when HasNoRoom(file) => IsFull with { Words = failure.Words },
            Corrupt or NotADatabase when NextOf(file) is { } next => failure with { Next = next },
            _ => failure,
        }).At(file, error);
    }

    /// <summary>Gets the next step for a damaged file beside the database; null where the file is the database.</summary>
    public static LocalText? NextOf(string file) => file.EndsWith("-jobs.db", StringComparison.Ordinal) ? DeleteJobs
        : file.EndsWith("-restricted.db", StringComparison.Ordinal) ? DeleteRestricted
        : null;

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
            Corrupt => (IsDamaged, RestoreOrMove),
            Full => (IsFull.What, IsFull.Next),
            CannotOpen => (
                new("kan ikke åbnes: filen eller dens mappe mangler, eller workerens bruger må ikke læse den",
                    "cannot be opened: the file or its folder is missing, or the worker's user may not read it"),
                CheckSetting),
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

    // Where SQLite cannot enlarge a file that it maps into memory, it does not say why.
    private static bool HasNoRoom(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace < LeastRoom;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    // SQLite has one code for all of these.
    private static LocalText WhyNotOpened(string file) =>
        Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder)
            ? new("kan ikke åbnes: dens mappe findes ikke", "cannot be opened: its folder is missing")
        : !File.Exists(file)
            ? new("kan ikke åbnes: filen findes ikke", "cannot be opened: the file does not exist")
            : new(
                "kan ikke åbnes: workerens bruger mangler ret til filen, dens mappe eller filerne ved siden af",
                "cannot be opened: the worker's user lacks a right to the file, its folder or the files beside it");

    // Nothing is wrong before the first run.
    private static LocalText FirstStart(string file) => NextOf(file) is null
        ? new("Er der ikke målt endnu, så opretter den første kørsel den: benefitmeter measure (eller: benefitmeter migrate). "
                + "Ellers tjek ReportingStore:ConnectionString.",
            "If nothing has been measured yet, the first run creates it: benefitmeter measure (or: benefitmeter migrate). "
                + "Otherwise check ReportingStore:ConnectionString.")
        : CheckSetting;
}
