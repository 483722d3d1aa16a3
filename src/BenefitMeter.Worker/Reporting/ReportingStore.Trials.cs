using System.Data.Common;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting;

// What is tried before it is needed: whether the database is the one that it was, and can be created and written to.
internal sealed partial class ReportingStore
{
    // Longer than a program takes to create a database.
    private const int MaxLooks = 30;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Tries whether the database could be created, and leaves nothing behind. Does nothing on a server.</summary>
    /// <exception cref="BenefitMeterException">It could not be created, or it was lost.</exception>
    public async Task TryCreateAsync(CancellationToken cancellationToken)
    {
        await RequireNotLostAsync(cancellationToken);
        dialect.TryCreate(address);
    }

    /// <summary>
    /// Tries to write in each place of the database, and leaves nothing behind. A place that somebody else is writing to at the
    /// moment counts as written.
    /// </summary>
    /// <exception cref="BenefitMeterException">A place cannot be written to.</exception>
    public async Task TryWriteAsync(CancellationToken cancellationToken)
    {
        StoreAddress place = dialect.Impatient(address);
        dialect.TryCreate(address);
        StoreAddress? restricted = dialect.Restricted(place, false);
        await UnlessLockedAsync(() => WithSessionAsync(
            session => TrialWrite.RunAsync(session, restricted is not null, cancellationToken), restricted ?? place,
            create: false, cancellationToken));
        if (JobsAddress != address)
        {
            await UnlessLockedAsync(() => WithJobsSessionAsync(
                session => TrialWrite.LeaseAsync(session, cancellationToken), place, cancellationToken));
        }
    }

    /// <summary>
    /// Creates the place of leases and of the scheduler's tables, where it is one of its own and missing. Does nothing on a
    /// server.
    /// </summary>
    public Task PrepareJobsAsync(CancellationToken cancellationToken) =>
        WithJobsSessionAsync(_ => Task.FromResult(true), cancellationToken);

    // Whoever has the lock can write.
    private async Task UnlessLockedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (BenefitMeterException failure) when (failure.InnerException is DbException error
            && dialect.Explain(error, 1).What == StoreFailure.IsLocked)
        {
        }
    }

    // An empty database in the place of one that was lost would look as if nothing had ever been measured.
    private async Task RequireNotLostAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> beside = dialect.Beside(address);
        for (int looks = 1; beside.Count > 0 && !(IsThere && await WithSessionAsync(
            session => Migrations.HasBeenAppliedAsync(session, cancellationToken), cancellationToken)); looks++)
        {
            // Another program may be creating it at this moment, log and all.
            if (looks < MaxLooks)
            {
                await Task.Delay(BetweenLooks, cancellationToken);
                beside = dialect.Beside(address);
                continue;
            }

            string files = string.Join(", ", beside.Select(file => $"'{file}'"));
            throw new BenefitMeterException(
                FailureKind.Store,
                new($"Rapportdatabasen '{Place}' mangler eller er tom, men {files} findes stadig. Den er ikke oprettet på ny.",
                    $"The reporting database '{Place}' is missing or empty, but {files} still exists. It was not created again."),
                new($"Gendan den fra en sikkerhedskopi. Vil du begynde forfra uden de tidligere tal, så flyt også {files} væk.",
                    $"Restore it from a backup. To begin again without the earlier figures, move {files} away too."));
        }
    }
}
