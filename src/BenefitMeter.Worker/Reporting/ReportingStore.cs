using System.Data.Common;
using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// The reporting database: what readers see, and how it came about. Nothing in it is overwritten, and what belongs together is
/// written in one transaction. Every failure is a <see cref="BenefitMeterException"/> of kind <see cref="FailureKind.Store"/>
/// that names the database.
/// </summary>
internal sealed partial class ReportingStore
{
    private readonly StoreDialect dialect;
    private readonly StoreAddress address;

    private ReportingStore(StoreDialect dialect, StoreAddress address) => (this.dialect, this.address) = (dialect, address);

    /// <summary>Gets the database's name in messages: a file, or a database and its server.</summary>
    public string Place => address.Place;

    /// <summary>Gets the ledger that its workers share.</summary>
    public JobLedger Jobs => new(this);

    /// <summary>Gets where leases and the scheduler's tables are.</summary>
    public StoreAddress JobsAddress => dialect.Jobs.Address(address);

    /// <summary>Gets whether there is something that could be opened; false only where that is sure.</summary>
    public bool IsThere => dialect.IsThere(address);

    /// <summary>Gets whether the database has a clock of its own; a file has that of the machine that opens it.</summary>
    public bool HasOwnClock => dialect.HasOwnClock;

    /// <summary>Opens a reporting database that has this program's schema.</summary>
    /// <param name="dialect">The engine's words.</param>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="migrate">Whether to make the database where its engine can and bring its schema up to date first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BenefitMeterException">It cannot be used; the hint says what to do.</exception>
    public static async Task<ReportingStore> OpenAsync(
        StoreDialect dialect, string connectionString, bool migrate, CancellationToken cancellationToken)
    {
        ReportingStore store = At(dialect, connectionString);
        await store.RequireSchemaAsync(migrate, cancellationToken);
        return store;
    }

    /// <summary>Gets the reporting database that a connection string names, without touching it.</summary>
    /// <exception cref="BenefitMeterException">The connection string names no database or cannot be read.</exception>
    public static ReportingStore At(StoreDialect dialect, string connectionString)
    {
        try
        {
            return new ReportingStore(dialect, dialect.Address(connectionString));
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            // What the driver says may quote the string, so it is not handed on.
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new("Indstillingen ReportingStore:ConnectionString kan ikke læses eller angiver ingen database.",
                    "The setting ReportingStore:ConnectionString cannot be read, or names no database."),
                new($"Skriv den sådan: {dialect.Example}.", $"Write it like this: {dialect.Example}."));
        }
    }

    /// <summary>Requires that the database can be used and that runs can publish to it.</summary>
    /// <param name="migrate">Whether its schema is created or brought up to date; otherwise it must be up to date.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="BenefitMeterException">
    /// It cannot be opened, its schema is not up to date, or it is not set up so that runs can publish (decision 0079).
    /// </exception>
    public async Task RequireReadyAsync(bool migrate, CancellationToken cancellationToken)
    {
        if (await SetupFailuresAsync(cancellationToken) is [var failure, ..])
        {
            throw failure;
        }

        await RequireSchemaAsync(migrate, cancellationToken);
    }

    /// <summary>Makes the database where there is none and its engine can, and brings its schema up to date.</summary>
    /// <returns>The names of the scripts applied; empty when there was nothing to do.</returns>
    /// <exception cref="BenefitMeterException">It cannot be used, or it was lost: what lies beside it is still there.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await RequireNotLostAsync(cancellationToken);
        return await WithSessionAsync(
            session => Migrations.ApplyAsync(session, cancellationToken), address, create: true, cancellationToken);
    }

    /// <summary>
    /// Gets the faults in how the database is set up, each as the failure of a run that would publish; empty where there is
    /// none.
    /// </summary>
    public async Task<IReadOnlyList<BenefitMeterException>> SetupFailuresAsync(CancellationToken cancellationToken) =>
        dialect.Demands.Count == 0 ? [] : await WithSessionAsync(
            async session =>
            {
                List<BenefitMeterException> failures = [];
                foreach (StoreDemand demand in dialect.Demands)
                {
                    failures.AddRange((await session.QueryAsync(demand.Lacks, row => row.Text(0)!, cancellationToken))
                        .Select(name => new StoreFailure(demand.What, demand.Next(name), string.Empty).At(Place, cause: null)));
                }

                return failures;
            },
            cancellationToken);

    /// <summary>
    /// Records what the figures are about, units as the catalogue has them as of its day: changed indicators, units, periods and
    /// approved baselines only.
    /// </summary>
    /// <returns>How many rows were written; 0 when all was as it should be.</returns>
    public Task<int> PublishCatalogueAsync(
        Catalogue catalogue, IReadOnlyCollection<PublishedPeriod> periods, CancellationToken cancellationToken) =>
        WithSessionAsync(
            session => CatalogueTables.WriteAsync(session, catalogue, periods, cancellationToken), cancellationToken);

    /// <summary>Records that a run has started, seen at once; runs of dead processes are marked as abandoned first.</summary>
    /// <returns>The run's id.</returns>
    public Task<long> BeginRunAsync(RunStart start, CancellationToken cancellationToken) =>
        WithSessionAsync(session => RunTables.BeginAsync(session, start, cancellationToken), cancellationToken);

    /// <summary>Records a step of a run, seen at once.</summary>
    public Task RecordStepAsync(long runId, RunStep step, CancellationToken cancellationToken) =>
        WithSessionAsync(session => RunTables.WriteStepAsync(session, runId, step, cancellationToken), cancellationToken);

    /// <summary>Records what a run found in the data, seen at once.</summary>
    public Task RecordFindingsAsync(long runId, IReadOnlyCollection<RunFinding> findings, CancellationToken cancellationToken) =>
        WithSessionAsync(session => RunTables.WriteFindingsAsync(session, runId, findings, cancellationToken), cancellationToken);

    /// <summary>Records that someone let a small delivery in, seen at once.</summary>
    public Task AcceptRowsAsync(long runId, AcceptedRows accepted, CancellationToken cancellationToken) =>
        WithSessionAsync(
            session => AcceptedDeliveries.WriteAsync(session, runId, accepted, cancellationToken), cancellationToken);

    /// <summary>Reads the last day that a command's runs were measured as of and ended well; null where none did.</summary>
    public Task<DateOnly?> ReadLastDayAsync(string command, CancellationToken cancellationToken) => WithSessionAsync(
        async session => (await session.QueryAsync(
            "SELECT MAX(as_of) FROM bm_run WHERE command = @command AND outcome IN ('succeeded', 'nothing-changed')",
            row => row.Day(0), cancellationToken, ("command", command)))[0],
        cancellationToken);

    /// <summary>Records that a run ended without publishing.</summary>
    public Task EndRunAsync(long runId, RunEnd end, CancellationToken cancellationToken) =>
        WithSessionAsync(session => RunTables.EndAsync(session, runId, end, cancellationToken), cancellationToken);

    /// <summary>
    /// Publishes all that a run changed, in one transaction: readers see all of it or, after any failure, nothing. Without its
    /// lease it publishes nothing.
    /// </summary>
    /// <returns>The moment readers see it from; null when no figure changed.</returns>
    public Task<DateTimeOffset?> PublishAsync(long runId, Publication publication, CancellationToken cancellationToken) =>
        WithSessionAsync(
            session => FigureTables.PublishAsync(
                session, runId, publication, () => ConfirmAsync(session, publication.Lease, cancellationToken),
                cancellationToken),
            dialect.Restricted(address, true)!, create: false, cancellationToken);

    /// <summary>Gets the differences between derived rows and those that readers see; empty when there are none.</summary>
    public Task<IReadOnlyList<DerivedChange>> CompareDerivedAsync(
        IReadOnlyList<DerivedRows> wanted, CancellationToken cancellationToken) =>
            WithSessionAsync(session => DerivedTables.CompareAsync(session, wanted, cancellationToken), cancellationToken);

    /// <summary>Publishes derived rows that differ, in one transaction; without its lease nothing.</summary>
    /// <returns>The moment readers see them from.</returns>
    public Task<DateTimeOffset> PublishDerivedAsync(
        long runId, IReadOnlyList<DerivedChange> changes, DerivationBasis basis, Lease lease,
        CancellationToken cancellationToken) => WithSessionAsync(
            session => DerivedTables.PublishAsync(
                session, runId, changes, basis, () => ConfirmAsync(session, lease, cancellationToken), cancellationToken),
            cancellationToken);

    /// <summary>Records that nothing derived changed with newer figures; without its lease nothing.</summary>
    public Task ConfirmDerivedAsync(DerivationBasis basis, Lease lease, CancellationToken cancellationToken) =>
        WithSessionAsync(
            session => DerivedTables.ConfirmAsync(
                session, basis, () => ConfirmAsync(session, lease, cancellationToken), cancellationToken),
            cancellationToken);

    /// <summary>Reads the current figures of some indicators, exactly as they were published.</summary>
    public Task<IReadOnlyList<Figure>> ReadCurrentFiguresAsync(
        IReadOnlyCollection<string> indicatorIds, CancellationToken cancellationToken) =>
        WithSessionAsync(
            session => FigureTables.ReadAsync(session, indicatorIds, superseded: false, cancellationToken), cancellationToken);

    /// <summary>
    /// Reads the current figures of some indicators that the next run needs: of each series the latest ones, with what was left
    /// out known from their checkpoints (<see cref="SeriesCheckpoints"/>); all of those of which nothing is known.
    /// </summary>
    public Task<IReadOnlyList<Figure>> ReadLatestFiguresAsync(
        IReadOnlyCollection<string> indicatorIds, CancellationToken cancellationToken) =>
            WithSessionAsync(
                session => FigureTables.ReadLatestAsync(session, indicatorIds, cancellationToken), cancellationToken);

    /// <summary>Reads by several questions what was published at one moment.</summary>
    public Task<T> ReadTogetherAsync<T>(Func<StoreSession, Task<T>> read, CancellationToken cancellationToken) =>
        WithSessionAsync(
            session => session.InReadingAsync(() => read(session), cancellationToken), cancellationToken);

    /// <summary>
    /// Reads what was shown and hidden before of some indicators; the guarded rows are empty where the true numbers were lost.
    /// </summary>
    public Task<HiddenHistory> ReadHiddenHistoryAsync(
        IReadOnlyCollection<string> indicatorIds, CancellationToken cancellationToken)
    {
        StoreAddress? restricted = dialect.Restricted(address, false);
        return WithSessionAsync(
            session => session.InReadingAsync(
                async () => new HiddenHistory(
                    await FigureTables.ReadAsync(session, indicatorIds, superseded: true, cancellationToken),
                    restricted is null
                        ? HiddenHistory.None.GuardedRows
                        : await TrueNumbers.ReadGuardedAsync(session, cancellationToken)),
                cancellationToken),
            restricted ?? address, create: false, cancellationToken);
    }

    /// <summary>Reads every figure that was ever published for a key, oldest first; the current one is last.</summary>
    public Task<IReadOnlyList<PublishedFigure>> ReadHistoryAsync(FigureKey key, CancellationToken cancellationToken) =>
        WithSessionAsync(session => FigureTables.ReadHistoryAsync(session, key, cancellationToken), cancellationToken);

    /// <summary>
    /// Reads what is known of the catalogue's datasets: when each must have run and been delivered, and how far it has come.
    /// </summary>
    public Task<JobFacts> ReadJobsAsync(CancellationToken cancellationToken) =>
        WithSessionAsync(session => JobTables.ReadAsync(session, cancellationToken), cancellationToken);

    /// <summary>
    /// Writes which datasets the catalogue has, and by when each must have run and been delivered; one that it lacks is kept, not
    /// shown.
    /// </summary>
    public Task<int> WriteJobsAsync(IReadOnlyCollection<JobRecord> jobs, CancellationToken cancellationToken) =>
        WithSessionAsync(session => JobTables.WriteAsync(session, jobs, cancellationToken), cancellationToken);

    /// <summary>
    /// Removes what runs left behind before a moment: their findings and, where no figure or definition rests on them and they
    /// are not the last of their kind, their steps and the runs themselves. Figures are never removed.
    /// </summary>
    /// <returns>How many runs and findings were removed.</returns>
    public Task<(int Runs, int Findings)> RemoveHistoryAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        WithSessionAsync(session => RunHistory.RemoveAsync(session, before, cancellationToken), cancellationToken);

    /// <summary>Reads the approved rows of quarterly reports.</summary>
    public Task<IReadOnlyList<string?[]>> ReadApprovedQuartersAsync(
        IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
            WithSessionAsync(session => QuarterlyApprovals.ReadAsync(session, columns, cancellationToken), cancellationToken);

    /// <summary>Approves a quarterly report as readers see it now; null where it is approved already.</summary>
    public Task<string?> ApproveQuarterAsync(
        QuarterlyApproval approval, IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
            WithSessionAsync(
                session => QuarterlyApprovals.ApproveAsync(session, approval, columns, cancellationToken), cancellationToken);

    /// <summary>
    /// Reads rows of a <c>bi_</c> view: figures by indicator, unit, grain and period, others in the order of their cells.
    /// </summary>
    /// <param name="selection">The rows and columns; the name of a view selects all of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">There is no such view or column.</exception>
    public Task<ViewRows> ReadViewAsync(ViewSelection selection, CancellationToken cancellationToken) =>
        WithSessionAsync(session => ViewReader.ReadAsync(session, selection, cancellationToken), cancellationToken);

    /// <summary>Writes an approved report, seen at once.</summary>
    /// <returns>Its number.</returns>
    public Task<long> WriteReportAsync(ReportIssue report, CancellationToken cancellationToken) =>
        WithSessionAsync(session => ReportIssues.WriteAsync(session, report, cancellationToken), cancellationToken);

    /// <summary>Reads the approved reports of a kind and subject, oldest first.</summary>
    public Task<IReadOnlyList<ReportIssue>> ReadReportsAsync(string kind, string subject, CancellationToken cancellationToken) =>
        WithSessionAsync(session => ReportIssues.ReadAsync(session, kind, subject, cancellationToken), cancellationToken);

    /// <summary>Reads an approved report; null where there is none of that number.</summary>
    public Task<ReportIssue?> ReadReportAsync(long id, CancellationToken cancellationToken) =>
        WithSessionAsync(session => ReportIssues.ReadAsync(session, id, cancellationToken), cancellationToken);

    /// <summary>Works in a session on leases and the scheduler's tables.</summary>
    public Task<T> WithJobsSessionAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        WithJobsSessionAsync(work, address, cancellationToken);

    /// <summary>Works in a session.</summary>
    public Task<T> WithSessionAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        WithSessionAsync(work, create: false, cancellationToken);

    // The last statement of the publication (decision 0045): servers lock the lease's row until the commit, and beside a
    // SQLite file the lease is valid for longer than any commit.
    private async Task ConfirmAsync(StoreSession session, Lease? lease, CancellationToken cancellationToken)
    {
        TimeSpan whileCommitting = TimeSpan.FromMinutes(1);
        if (lease is not null && !await (JobsAddress == address
            ? Leases.RenewAsync(session, lease, whileCommitting, cancellationToken)
            : Jobs.RenewAsync(lease, whileCommitting, cancellationToken)))
        {
            throw new BenefitMeterException(
                FailureKind.Transient,
                new LocalText(
                    "Kørslen nåede ikke at offentliggøre, før en anden kørsel tog over.",
                    "The run did not publish before another run took over."),
                new LocalText(
                    "Du skal ikke gøre noget: Den anden kørsel måler det samme.",
                    "No action is needed: the other run measures the same."));
        }
    }

    /// <summary>Works in a session.</summary>
    public Task WithSessionAsync(Func<StoreSession, Task> work, CancellationToken cancellationToken) =>
        WithSessionAsync(
            async session =>
            {
                await work(session);
                return true;
            },
            cancellationToken);

    private async Task RequireSchemaAsync(bool migrate, CancellationToken cancellationToken)
    {
        if (migrate)
        {
            await MigrateAsync(cancellationToken);
            return;
        }

        await RequireNotLostAsync(cancellationToken);
        IReadOnlyList<MigrationScript> missing =
            await WithSessionAsync(session => Migrations.MissingAsync(session, cancellationToken), cancellationToken);
        if (missing.Count > 0)
        {
            throw new BenefitMeterException(
                FailureKind.Store,
                new LocalText($"Rapportdatabasen '{Place}' mangler", $"The reporting database '{Place}' lacks")
                    .Then(LocalText.Same($"{string.Join(", ", missing.Select(script => $"'{script.Name}'"))}.")),
                new("Kør: benefitmeter migrate.", "Run: benefitmeter migrate."));
        }
    }

    private Task<T> WithJobsSessionAsync<T>(
        Func<StoreSession, Task<T>> work, StoreAddress store, CancellationToken cancellationToken)
    {
        StoreAddress jobs = dialect.Jobs.Address(store);
        if (jobs == store)
        {
            return WithSessionAsync(work, store, create: false, cancellationToken);
        }

        string script = MigrationScript.TextOf(dialect, dialect.Jobs.OwnScript!);
        dialect.Jobs.Create(jobs.Place, script);
        return WithSessionAsync(
            async session =>
            {
                await session.RunAsync(dialect.Prepare, cancellationToken);
                await session.RunAsync(script, cancellationToken);
                return await work(session);
            },
            jobs, create: false, cancellationToken);
    }

    private Task<T> WithSessionAsync<T>(Func<StoreSession, Task<T>> work, bool create, CancellationToken cancellationToken) =>
        WithSessionAsync(work, address, create, cancellationToken);

    private async Task<T> WithSessionAsync<T>(
        Func<StoreSession, Task<T>> work, StoreAddress place, bool create, CancellationToken cancellationToken)
    {
        int? statementSeconds = null;
        try
        {
            dialect.Inspect(place);
            await using DbConnection connection = dialect.Connect(place, create);
            await connection.OpenAsync(cancellationToken);
            await using (DbCommand any = connection.CreateCommand())
            {
                statementSeconds = any.CommandTimeout;
            }

            var session = new StoreSession(connection, dialect, place.Place);
            await session.RunAsync(place.Opening, cancellationToken);
            return await work(session);
        }
        catch (DbException error)
        {
            // What was cancelled fails as the driver likes.
            cancellationToken.ThrowIfCancellationRequested();
            throw dialect.Locate(place, error) ?? dialect.Explain(error, statementSeconds).At(place.Place, error);
        }
    }
}
