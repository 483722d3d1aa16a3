using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// A reporting database's words and ways, as data. What is stored and when is written once, in this folder, and asks the
/// dialect; nothing asks which dialect it is. Values go in as text, whole numbers, <see cref="decimal"/>, <see cref="DateOnly"/>
/// and <see cref="DateTimeOffset"/>, lists as arrays of text or of <see cref="long"/>; they come out as
/// <see cref="StoredRow"/> says.
/// </summary>
internal sealed record StoreDialect
{
    /// <summary>Gets the name: the setting <c>ReportingStore:Provider</c>, and the folder of scripts under <c>sql</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how the engine writes tables and views.</summary>
    public required SchemaSyntax Schema { get; init; }

    /// <summary>
    /// Gets the function that reads the setting <c>ReportingStore:ConnectionString</c>. A string that it cannot read gives an
    /// <see cref="ArgumentException"/> or <see cref="FormatException"/>, whose message is not shown.
    /// </summary>
    public required Func<string, StoreAddress> Address { get; init; }

    /// <summary>Gets an example of a connection string.</summary>
    public required string Example { get; init; }

    /// <summary>Gets how to set a database aside, before the name of another one is given.</summary>
    public LocalText SetAside { get; init; } = new(
        "Angiv en tom database i ReportingStore:ConnectionString", "Name an empty database in ReportingStore:ConnectionString");

    /// <summary>Gets whether there is something at an address that could be opened; false only where that is sure.</summary>
    public required Func<StoreAddress, bool> IsThere { get; init; }

    /// <summary>
    /// Gets the function that makes a connection, not yet open, to an address; the second argument says whether to create
    /// the database where there is none.
    /// </summary>
    public required Func<StoreAddress, bool, DbConnection> Connect { get; init; }

    /// <summary>
    /// Gets the function that explains an error: what the database did, and what to do next. Never a secret. Its second argument
    /// is the seconds that a statement may take; null where the database could not be opened.
    /// </summary>
    public required Func<DbException, int?, StoreFailure> Explain { get; init; }

    /// <summary>
    /// Gets the function that makes an error a failure that names the part of the database that it is about; null where it is the
    /// database as a whole.
    /// </summary>
    public Func<StoreAddress, DbException, BenefitMeterException?> Locate { get; init; } = (_, _) => null;

    /// <summary>
    /// Gets the action that looks at an address before each connection, and throws a <see cref="BenefitMeterException"/> where
    /// the engine itself would not notice a fault.
    /// </summary>
    public Action<StoreAddress> Inspect { get; init; } = _ => { };

    /// <summary>
    /// Gets the function that lists what is left of a database beside it, by which a lost database is told from a new one.
    /// </summary>
    public Func<StoreAddress, IReadOnlyList<string>> Beside { get; init; } = _ => [];

    /// <summary>
    /// Gets the action that tries whether a database could be created at an address, leaves nothing behind, and throws a
    /// <see cref="BenefitMeterException"/> where it could not. Does nothing where the engine creates none.
    /// </summary>
    public Action<StoreAddress> TryCreate { get; init; } = _ => { };

    /// <summary>Gets the function that gives an address whose connections wait for a lock for a second at most.</summary>
    public Func<StoreAddress, StoreAddress> Impatient { get; init; } = address => address;

    /// <summary>Gets the function that converts a value for the driver.</summary>
    public required Func<object, object> Write { get; init; }

    /// <summary>Gets the action that completes a parameter after its value was set.</summary>
    public Action<DbParameter> Bind { get; init; } = _ => { };

    /// <summary>
    /// Gets the function that reads a cell: text, long, decimal or null; dates and moments as <see cref="StoredText"/> writes
    /// them.
    /// </summary>
    public required Func<DbDataReader, int, object?> Read { get; init; }

    /// <summary>Gets the function that writes many rows in the session's transaction.</summary>
    public required BulkWrite BulkWrite { get; init; }

    /// <summary>
    /// Gets the statement that prepares a database before its first migration, outside any transaction; empty where none is
    /// needed.
    /// </summary>
    public string Prepare { get; init; } = string.Empty;

    /// <summary>Gets the statement that each transaction starts with; empty where none is needed.</summary>
    public string Begin { get; init; } = string.Empty;

    /// <summary>
    /// Gets the function that begins a transaction whose questions see the database at one moment, without keeping others from
    /// writing.
    /// </summary>
    public required Func<DbConnection, CancellationToken, ValueTask<DbTransaction>> BeginReading { get; init; }

    /// <summary>
    /// Gets the statement that lets the database see how its tables are filled now, after many figures were written: without it
    /// the views can take minutes instead of a second. Empty where it sees that by itself.
    /// </summary>
    public string AfterMany { get; init; } = string.Empty;

    /// <summary>
    /// Gets the statement that waits until this transaction alone publishes or migrates, until it ends; empty where a
    /// transaction is alone anyway.
    /// </summary>
    public string Lock { get; init; } = string.Empty;

    /// <summary>Gets where the scheduler's tables and the leases are.</summary>
    public required JobStore Jobs { get; init; }

    /// <summary>
    /// Gets the text before the scripts that an administrator applies by hand, after each batch of them, and after them all;
    /// the second is empty where a program that runs them stops at an error, or the transaction does.
    /// </summary>
    public required (string Before, string AfterBatch, string After) ByHand { get; init; }

    /// <summary>
    /// Gets the start of a file of scripts, by which programs know its encoding; empty where they know it anyway.
    /// </summary>
    public string FileStart { get; init; } = string.Empty;

    /// <summary>
    /// Gets the function that finds the address with the tables that readers have no right to; the database's own address
    /// where it contains them. The second argument says whether to create it where it is missing; if not, the result is null.
    /// </summary>
    public Func<StoreAddress, bool, StoreAddress?> Restricted { get; init; } = (address, _) => address;

    /// <summary>Gets the line that ends a batch inside a script; empty where a script is one.</summary>
    public string BatchEnd { get; init; } = string.Empty;

    /// <summary>Gets the question that counts tables with a name, @name.</summary>
    public required string CountTables { get; init; }

    /// <summary>
    /// Gets the question for the rights on the tables and views that start with bm_ and bi_: a name, and the statement that
    /// grants a right, before and after the name; NULL where nobody has one. Only what the user may grant. Empty where the engine
    /// has no users.
    /// </summary>
    public string Rights { get; init; } = string.Empty;

    /// <summary>Gets the demands on how a database is set up, so that runs can publish; empty where it has none.</summary>
    public IReadOnlyList<StoreDemand> Demands { get; init; } = [];

    /// <summary>
    /// Gets whether the database has a clock of its own. False where it is a file, whose clock is that of the machine.
    /// </summary>
    public bool HasOwnClock { get; init; } = true;

    /// <summary>Gets the moment now by the database's clock, in whole milliseconds.</summary>
    public required string Now { get; init; }

    /// <summary>Gets the format of the millisecond after a moment.</summary>
    public required string NextMillisecond { get; init; }

    /// <summary>Gets the format of an insert that gives its key: {0} table, {1} columns, {2} values, {3} key column.</summary>
    public string InsertForKey { get; init; } = "INSERT INTO {0} ({1}) VALUES ({2}) RETURNING {3}";

    /// <summary>Gets the name of the table of superseded keys, which only the session sees.</summary>
    public string SupersededKeys { get; init; } = "superseded_key";

    /// <summary>Gets the statement that makes that table.</summary>
    public required string MakeSupersededKeys { get; init; }

    /// <summary>
    /// Gets the name of the table of publications inside a common table expression of the same name.
    /// </summary>
    public required string Publications { get; init; }

    /// <summary>Gets whether the views have every digit; else those of figures are read from the table under them.</summary>
    public bool ViewsAreExact { get; init; } = true;

    /// <summary>
    /// Gets whether the engine works out only those columns of a view that a question names; else the views of figures are asked
    /// for these columns alone (<see cref="Reading.FigureViews"/>).
    /// </summary>
    public bool ReadsOnlyNamedColumns { get; init; } = true;

    /// <summary>Gets the format of the condition that {0} is one of a list of texts, the parameter {1}.</summary>
    public required string InTexts { get; init; }

    /// <summary>Gets the format of the condition that {0} is one of a list of whole numbers, the parameter {1}.</summary>
    public required string InIntegers { get; init; }
}

/// <summary>Writes rows into a table.</summary>
/// <param name="session">The session.</param>
/// <param name="table">The table.</param>
/// <param name="columns">The columns.</param>
/// <param name="rows">The rows; each is asked for its cells once, in order.</param>
/// <param name="cancellationToken">Stops it between two rows.</param>
internal delegate Task BulkWrite(
    StoreSession session, string table, IReadOnlyList<string> columns, IEnumerable<WriteCells> rows,
    CancellationToken cancellationToken);

/// <summary>Where a reporting database is.</summary>
/// <param name="Place">What messages call it: a file, or a database and its server. Never a secret.</param>
/// <param name="ConnectionString">How it is opened.</param>
/// <param name="Opening">The statements that each connection starts with; empty where none is needed.</param>
internal sealed record StoreAddress(string Place, string ConnectionString, string Opening = "");
