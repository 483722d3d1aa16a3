using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// The reporting database: what readers see, and how it came about. Nothing in it is overwritten, and what belongs together is
/// written in one transaction. Every failure is a <see cref="BenefitMeterException"/> of kind <see cref="FailureKind.Store"/>
/// that names the file.
/// </summary>
internal sealed class ReportingStore
{
    private readonly string connectionString;

    private ReportingStore(string connectionString, string file) => (this.connectionString, File) = (connectionString, file);

    /// <summary>Gets the database's file.</summary>
    public string File { get; }

    /// <summary>Opens a reporting database that has this program's schema.</summary>
    /// <param name="connectionString">The connection string; <c>Default Timeout</c> (30 s) is how long a lock is waited for.</param>
    /// <param name="migrate">Whether to make the file and bring its schema up to date first.</param>
    /// <param name="token">Stops it.</param>
    /// <exception cref="BenefitMeterException">It cannot be used; the hint says what to do.</exception>
    public static async Task<ReportingStore> OpenAsync(string connectionString, bool migrate, CancellationToken token)
    {
        ReportingStore store = At(connectionString);
        if (migrate)
        {
            await store.MigrateAsync(token);
            return store;
        }

        IReadOnlyList<MigrationScript> missing =
            await store.DoAsync(connection => Migrations.MissingAsync(connection, token), create: false, token);
        return missing.Count == 0 ? store : throw new BenefitMeterException(
            FailureKind.Store,
            $"The reporting database '{store.File}' lacks {string.Join(", ", missing.Select(script => $"'{script.Name}'"))}.",
            "Run: benefitmeter migrate.");
    }

    /// <summary>Gets the reporting database that a connection string names, without touching it.</summary>
    /// <exception cref="BenefitMeterException">The connection string names no file or cannot be read.</exception>
    public static ReportingStore At(string connectionString)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        }
        catch (ArgumentException error)
        {
            throw Unusable($"cannot be read: {error.Message}", error);
        }

        return string.IsNullOrWhiteSpace(builder.DataSource)
            ? throw Unusable("names no file.", null)
            : new ReportingStore(builder.ToString(), builder.DataSource);
    }

    /// <summary>Makes the file where there is none, and brings its schema up to date.</summary>
    /// <returns>The names of the scripts applied; empty when there was nothing to do.</returns>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken token) =>
        DoAsync(connection => Migrations.ApplyAsync(connection, token), create: true, token);

    /// <summary>Records what the figures are about: changed indicators, units, periods and approved baselines only.</summary>
    /// <returns>How many rows were written; 0 when all was as it should be.</returns>
    public Task<int> PublishCatalogueAsync(
        Catalogue catalogue, IReadOnlyCollection<PublishedPeriod> periods, CancellationToken token) =>
        DoAsync(connection => CatalogueTables.WriteAsync(connection, catalogue, periods, token), token);

    /// <summary>Records that a run has started, seen at once; runs of dead processes are marked as abandoned first.</summary>
    /// <returns>The run's id.</returns>
    public Task<long> BeginRunAsync(RunStart start, CancellationToken token) =>
        DoAsync(connection => RunTables.BeginAsync(connection, start, token), token);

    /// <summary>Records a step of a run, seen at once.</summary>
    public Task RecordStepAsync(long runId, RunStep step, CancellationToken token) =>
        DoAsync(connection => RunTables.WriteStepAsync(connection, runId, step, token), token);

    /// <summary>Records what a run found in the data, seen at once.</summary>
    public Task RecordFindingsAsync(long runId, IReadOnlyCollection<RunFinding> findings, CancellationToken token) =>
        DoAsync(connection => RunTables.WriteFindingsAsync(connection, runId, findings, token), token);

    /// <summary>Records that a run ended without publishing.</summary>
    public Task EndRunAsync(long runId, RunEnd end, CancellationToken token) =>
        DoAsync(connection => RunTables.EndAsync(connection, runId, end, figuresChanged: 0, token), token);

    /// <summary>Publishes all that a run changed, in one transaction: readers see all of it or, after any failure, nothing.</summary>
    /// <returns>The moment readers see it from; null when no figure changed.</returns>
    public Task<DateTimeOffset?> PublishAsync(long runId, Publication publication, CancellationToken token) =>
        DoAsync(connection => FigureTables.PublishAsync(connection, runId, publication, token), token);

    /// <summary>Reads the current figures of some indicators, exactly as they were published.</summary>
    public Task<IReadOnlyList<Figure>> ReadCurrentFiguresAsync(
        IReadOnlyCollection<string> indicatorIds, CancellationToken token) =>
        DoAsync(connection => FigureTables.ReadCurrentAsync(connection, indicatorIds, token), token);

    /// <summary>Reads every figure that was ever published for a key, oldest first; the current one is last.</summary>
    public Task<IReadOnlyList<PublishedFigure>> ReadHistoryAsync(FigureKey key, CancellationToken token) =>
        DoAsync(connection => FigureTables.ReadHistoryAsync(connection, key, token), token);

    /// <summary>Reads every definition version that figures were measured with.</summary>
    public Task<IReadOnlyList<DefinitionVersion>> ReadDefinitionVersionsAsync(CancellationToken token) =>
        DoAsync(connection => RunTables.ReadDefinitionsAsync(connection, token), token);

    /// <summary>Reads how far each dataset was read by its last published run.</summary>
    public Task<IReadOnlyList<DatasetWatermark>> ReadWatermarksAsync(CancellationToken token) =>
        DoAsync(connection => RunTables.ReadWatermarksAsync(connection, token), token);

    /// <summary>Reads rows of a <c>bi_</c> view, in the order of its first columns.</summary>
    /// <param name="view">The view's name.</param>
    /// <param name="where">The columns that must have a value, such as <c>indicator_id</c>; empty reads every row.</param>
    /// <param name="token">Stops it.</param>
    /// <exception cref="ArgumentException">There is no such view or column.</exception>
    public Task<ViewRows> ReadViewAsync(
        string view, IReadOnlyDictionary<string, object> where, CancellationToken token) =>
        DoAsync(connection => ViewReader.ReadAsync(connection, view, where, token), token);

    /// <summary>Reads the figures that readers saw at a moment, to the last digit as they saw them; names are today's.</summary>
    public Task<ViewRows> ReadFiguresAsSeenAsync(DateTimeOffset moment, CancellationToken token) =>
        DoAsync(
            async connection =>
            {
                await ViewReader.GoBackToAsync(connection, moment, token);
                return await ViewReader.ReadAsync(connection, "bi_figure", new Dictionary<string, object>(), token);
            },
            create: false,
            token,
            keepConnection: false);

    private static BenefitMeterException Unusable(string what, Exception? error) => new(
        FailureKind.Catalogue, $"The setting ReportingStore:ConnectionString {what}",
        "Write it like: Data Source=benefitmeter.db.", error);

    private Task<bool> DoAsync(Func<SqliteConnection, Task> work, CancellationToken token) =>
        DoAsync(
            async connection =>
            {
                await work(connection);
                return true;
            },
            create: false,
            token);

    private Task<T> DoAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken token) => DoAsync(work, create: false, token);

    private async Task<T> DoAsync<T>(
        Func<SqliteConnection, Task<T>> work, bool create, CancellationToken token, bool keepConnection = true)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.Pooling &= keepConnection;
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate && !create)
        {
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        try
        {
            await using var connection = new SqliteConnection(builder.ToString());
            await connection.OpenAsync(token);
            return await work(connection);
        }
        catch (SqliteException error)
        {
            throw StoreFailure.Of(error, File);
        }
    }
}
