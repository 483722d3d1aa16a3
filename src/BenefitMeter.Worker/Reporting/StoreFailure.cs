using System.Globalization;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting;

/// <summary>What an error of the reporting database means.</summary>
/// <param name="What">What the database did, after its name: "is locked by another program".</param>
/// <param name="Next">What to do next.</param>
/// <param name="Words">The database's own words; empty where they may hold a secret or a value.</param>
internal sealed record StoreFailure(LocalText What, LocalText Next, string Words)
{
    private static readonly LocalText Kept =
        new("de tal, der allerede er offentliggjort, er bevaret", "the figures already published are kept");

    /// <summary>Somebody else holds what is asked for.</summary>
    public static readonly LocalText IsLocked = new("er låst af et andet program", "is locked by another program");

    /// <summary>It takes no writes.</summary>
    public static readonly LocalText IsReadOnly = new("er skrivebeskyttet", "is read-only");

    /// <summary>It refuses the worker's user.</summary>
    public static readonly LocalText AccessDenied = new("afviste login", "rejected the login");

    /// <summary>It gives no answer at all.</summary>
    public static readonly LocalText Unreachable = new("svarer ikke", "does not answer");

    /// <summary>The worker's user lacks a right.</summary>
    public static readonly (LocalText What, LocalText Next) PermissionDenied = (
        new("afviste handlingen, fordi brugeren mangler en rettighed", "refused the action because the user lacks a right"),
        new(
            "Giv brugeren i ReportingStore:ConnectionString rettigheden; sql/README.md viser, hvilke rettigheder hver bruger "
                + "skal have. Skemaet oprettes af ejeren med: benefitmeter migrate.",
            "Give the user of ReportingStore:ConnectionString the right; sql/README.md lists the rights that each user needs. "
                + "The owner creates the schema with: benefitmeter migrate."));

    /// <summary>Another run wrote the same at once.</summary>
    public static readonly (LocalText What, LocalText Next) ConcurrentWrite = (
        new("blev skrevet af en anden kørsel i samme øjeblik", "was written to by another run at the same moment"),
        new("Mål igen.", "Measure again."));

    /// <summary>A row broke one of its rules.</summary>
    public static readonly (LocalText What, LocalText Next) ConstraintViolated = (
        new("afviste de data, kørslen skrev", "rejected the data that the run wrote"),
        new("En anden kørsel kan have offentliggjort imens; mål igen. Sker det igen, så meld det som en fejl.",
            "Another run may have published meanwhile; measure again. If it happens again, report it as a bug."));

    /// <summary>It lacks a table or column.</summary>
    public static readonly (LocalText What, LocalText Next) QueryRefused = (
        new("afviste en forespørgsel", "rejected a query"),
        new(
            "Kør: benefitmeter migrate. Mangler der intet, har nogen slettet eller ændret en tabel eller et view; genskab så "
                + "databasen fra en sikkerhedskopi.",
            "Run: benefitmeter migrate. If nothing is missing, somebody has removed or changed a table or view; then restore the "
                + "database from a backup."));

    /// <summary>Every other failure of a server.</summary>
    public static readonly (LocalText What, LocalText Next) Failed = (
        new("fejlede", "failed"),
        new(
            "Se i serverens log, hvad der gik galt. Sker det igen, så meld det som en fejl.",
            "Look in the server's log for what went wrong. If it happens again, report it as a bug."));

    /// <summary>The connection broke while a statement ran.</summary>
    public static readonly (LocalText What, LocalText Next) ConnectionLost = (
        new("afbrød forbindelsen midt i et svar", "broke the connection in the middle of an answer"),
        WithFiguresKept(
            "Tjek serveren og netværket, og prøv igen", "Check the server and the network, and try again"));

    /// <summary>Gets the failure of a statement that took longer than it may.</summary>
    /// <param name="seconds">The seconds that it may take.</param>
    public static (LocalText What, LocalText Next) TookTooLong(int seconds) => (
        new(string.Create(CultureInfo.InvariantCulture, $"brugte mere end {seconds} sekunder på en SQL-sætning"),
            string.Create(CultureInfo.InvariantCulture, $"took more than {seconds} seconds for a statement")),
        WithFiguresKept(
            "Prøv igen på et roligere tidspunkt, eller giv databasen mere tid med Command Timeout=1800 i "
                + "ReportingStore:ConnectionString",
            "Try again at a quieter time, or give the database more time with Command Timeout=1800 in "
                + "ReportingStore:ConnectionString"));

    /// <summary>A value in it is none that this program writes.</summary>
    public static readonly StoreFailure Unreadable = new(
        new("har en værdi, der ikke kan læses, og er beskadiget", "has a value that cannot be read, and is damaged"),
        new("Gendan den fra en sikkerhedskopi, og undersøg disken.", "Restore it from a backup, and check the disk."),
        string.Empty);

    /// <summary>Says that nothing is lost, after what to do.</summary>
    /// <param name="danish">What to do, in Danish, without its full stop.</param>
    /// <param name="english">The same in English.</param>
    public static LocalText WithFiguresKept(string danish, string english) =>
        new($"{danish}; {Kept.Danish}.", $"{english}; {Kept.English}.");

    /// <summary>Makes it a failure of the reporting database at a place.</summary>
    public BenefitMeterException At(string place, Exception? cause)
    {
        string words = Words.Length > 0 ? $" ({Words})" : string.Empty;
        return new(
            FailureKind.Store,
            new($"Rapportdatabasen '{place}' {What.Danish}{words}.", $"The reporting database '{place}' {What.English}{words}."),
            Next, cause);
    }
}
