using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>The failures that every database read as a source can meet, in the same words.</summary>
/// <param name="extraction">What was being read.</param>
/// <param name="from">What it was read from, after "from".</param>
internal sealed class SqlFailure(Extraction extraction, LocalText from)
{
    /// <summary>Gets what a source is called after "from".</summary>
    public static LocalText SourceName(SourceDefinition source) => new($"kilden '{source.Id}'", $"source '{source.Id}'");

    /// <summary>A fault that passes.</summary>
    /// <param name="words">The database's own words.</param>
    /// <param name="inner">What the driver threw.</param>
    public BenefitMeterException Transient(string words, DbException inner) => Of(
        FailureKind.Transient, LocalText.Same(words),
        new("Kør igen, når databasen svarer.", "Run again when the database answers."), inner);

    /// <summary>A database that another program has locked.</summary>
    public BenefitMeterException IsLocked(DbException inner) => Of(
        FailureKind.Transient, new("databasen er låst.", "the database is locked."),
        new("Kør igen, når den, der skriver til den, er færdig.", "Run again when whoever writes to it is done."), inner);

    /// <summary>A connection that is not let in; what the database says of it is not shown.</summary>
    public BenefitMeterException AccessDenied(string connection, string code, LocalText next) => Of(
        FailureKind.Source,
        new(
            $"databasen lukker ikke forbindelsen '{connection}' ind ({code}).",
            $"the database does not let connection '{connection}' in ({code})."),
        next);

    /// <summary>A connection that cannot be signed in, before the database has seen it.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="why">What failed, after that name.</param>
    /// <param name="next">What to do.</param>
    public BenefitMeterException NotSignedIn(string connection, LocalText why, LocalText next) => Of(
        FailureKind.Source, new($"forbindelsen '{connection}' {why.Danish}.", $"connection '{connection}' {why.English}."), next);

    /// <summary>A user that may not read.</summary>
    public BenefitMeterException PermissionDenied(string words, DbException inner) => Of(
        FailureKind.Source, LocalText.Same(words),
        new(
            "Giv forbindelsens bruger ret til at læse: GRANT SELECT ON … TO …",
            "Give the user of the connection the right to read: GRANT SELECT ON … TO …"),
        inner);

    /// <summary>Data that the query cannot take; what the database says of them quotes them, so it is not shown.</summary>
    public BenefitMeterException BadValue(string code) => Of(
        FailureKind.Source,
        new($"forespørgslen møder en værdi, som den ikke kan omsætte eller regne med ({code}).",
            $"the query meets a value that it cannot convert or calculate with ({code})."),
        new("Kør datasættets forespørgsel i hånden på databasen, og lad den give værdien videre som tekst eller udelade den.",
            "Run the dataset's query by hand on the database, and let it pass the value on as text or leave it out."));

    /// <summary>Whatever else the database refuses.</summary>
    public BenefitMeterException Refused(string words, DbException inner) => Of(
        FailureKind.Source, LocalText.Same(words),
        new(
            "Kør datasættets forespørgsel i hånden på databasen, og ret den.",
            "Run the dataset's query by hand on the database, and put it right."),
        inner);

    private BenefitMeterException Of(FailureKind kind, LocalText why, LocalText next, Exception? inner = null) => new(
        kind,
        new($"Datasættet '{extraction.Dataset.Id}' kunne ikke læses fra {from.Danish}: {why.Danish}",
            $"Reading dataset '{extraction.Dataset.Id}' from {from.English} failed: {why.English}"), next, inner);
}
