using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>The failures that all databases read as sources share.</summary>
/// <param name="extraction">The extraction that was being read.</param>
/// <param name="from">The source, as the text after "from".</param>
internal sealed class SqlFailure(Extraction extraction, LocalText from)
{
    /// <summary>Gets the name of a source, as the text after "from".</summary>
    public static LocalText SourceName(SourceDefinition source) => new($"kilden '{source.Id}'", $"source '{source.Id}'");

    /// <summary>Gets the failure of a fault that passes by itself.</summary>
    /// <param name="message">The database's message.</param>
    /// <param name="inner">The exception of the driver.</param>
    public BenefitMeterException Transient(string message, DbException inner) => Of(
        FailureKind.Transient, LocalText.Same(message),
        new("Kør igen, når databasen svarer.", "Run again when the database answers."), inner);

    /// <summary>Gets the failure of a database that does not answer while its connection is opened.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="words">The driver's message or number.</param>
    /// <param name="inner">The exception of the driver.</param>
    public BenefitMeterException NoAnswer(string connection, string words, DbException inner) => Of(
        FailureKind.Transient,
        new($"databasen svarer ikke på forbindelsen '{connection}' ({words}).",
            $"the database does not answer on connection '{connection}' ({words})."),
        new($"Tjek, at serveren kører, og at ConnectionStrings:{connection} angiver den; kør igen, når den svarer.",
            $"Check that the server runs and that ConnectionStrings:{connection} names it; run again when it answers."), inner);

    /// <summary>Gets the failure of a connection that broke while a query ran.</summary>
    /// <param name="words">The driver's message.</param>
    /// <param name="inner">The exception of the driver.</param>
    public BenefitMeterException ConnectionLost(string words, DbException inner) => Of(
        FailureKind.Transient,
        new($"databasen afbrød forbindelsen midt i et svar ({words}).",
            $"the database broke the connection in the middle of an answer ({words})."),
        new("Tjek serveren og netværket, og kør igen.", "Check the server and the network, and run again."), inner);

    /// <summary>Gets the failure of a database that another program has locked.</summary>
    public BenefitMeterException IsLocked(DbException inner) => Of(
        FailureKind.Transient, new("databasen er låst.", "the database is locked."),
        new("Kør igen, når det program, der skriver til databasen, er færdigt.",
            "Run again when the program that writes to the database has finished."), inner);

    /// <summary>Gets the failure of a connection that the database refuses. The database's message is not shown.</summary>
    public BenefitMeterException AccessDenied(string connection, string code, LocalText next) => Of(
        FailureKind.Source,
        new(
            $"databasen afviste login med forbindelsen '{connection}' ({code}).",
            $"the database refused the sign-in of connection '{connection}' ({code})."),
        next);

    /// <summary>Gets the failure of a sign-in that fails in the driver, before the database is reached.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="why">What failed, as the text after the connection's name.</param>
    /// <param name="next">The hint: what to do.</param>
    /// <param name="canPass">Whether it can pass by itself, so that it is tried again.</param>
    public BenefitMeterException NotSignedIn(string connection, LocalText why, LocalText next, bool canPass) => Of(
        canPass ? FailureKind.Transient : FailureKind.Source,
        new($"forbindelsen '{connection}' {why.Danish}.", $"connection '{connection}' {why.English}."), next);

    /// <summary>Gets the failure of a user without the right to read.</summary>
    public BenefitMeterException PermissionDenied(string message, DbException inner) => Of(
        FailureKind.Source, LocalText.Same(message),
        new(
            "Giv forbindelsens bruger ret til at læse: GRANT SELECT ON … TO …",
            "Give the connection's user the right to read: GRANT SELECT ON … TO …"),
        inner);

    /// <summary>
    /// Gets the failure of data that the query cannot process. The database's message quotes the data, so it is not shown.
    /// </summary>
    public BenefitMeterException BadValue(string code) => Of(
        FailureKind.Source,
        new($"forespørgslen stødte på en værdi, som den ikke kan konvertere eller regne med ({code}).",
            $"the query came upon a value that it cannot convert or calculate with ({code})."),
        new("Kør datasættets forespørgsel i databasen, og ret den, så den returnerer værdien som tekst eller udelader den.",
            "Run the dataset's query in the database, and change it so that it returns the value as text or leaves it out."));

    /// <summary>Gets the failure of any other refusal by the database.</summary>
    public BenefitMeterException Refused(string message, DbException inner) => Of(
        FailureKind.Source, LocalText.Same(message),
        new(
            "Kør datasættets forespørgsel i databasen, og ret den.",
            "Run the dataset's query in the database, and correct it."),
        inner);

    private BenefitMeterException Of(FailureKind kind, LocalText why, LocalText next, Exception? inner = null) => new(
        kind,
        new($"Datasættet '{extraction.Dataset.Id}' kunne ikke læses fra {from.Danish}: {why.Danish}",
            $"Reading dataset '{extraction.Dataset.Id}' from {from.English} failed: {why.English}"), next, inner);
}
