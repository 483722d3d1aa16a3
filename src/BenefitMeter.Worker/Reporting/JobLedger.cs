using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Reporting;

/// <summary>What the workers on one reporting database share: leases, what is due, and which sources are paused.</summary>
/// <param name="store">The reporting database.</param>
internal sealed class JobLedger(ReportingStore store)
{
    /// <summary>Takes one name of each wish, or none at all; it holds for a length of time unless it is renewed.</summary>
    public Task<LeaseResult> AcquireAsync(
        IReadOnlyList<IReadOnlyList<string>> alternatives, TimeSpan duration, CancellationToken cancellationToken) =>
            store.WithJobsSessionAsync(
                session => Leases.AcquireAsync(session, alternatives, duration, cancellationToken), cancellationToken);

    /// <summary>Holds on to a lease; false where a name of it is another's by now.</summary>
    public Task<bool> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken) =>
        store.WithJobsSessionAsync(
            session => Leases.RenewAsync(session, lease, duration, cancellationToken), cancellationToken);

    /// <summary>Gives a lease back.</summary>
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        store.WithJobsSessionAsync(session => Leases.ReleaseAsync(session, lease, cancellationToken), cancellationToken);

    /// <summary>Reads what is known of every dataset with a schedule.</summary>
    public Task<List<DueRow>> ReadDueAsync(CancellationToken cancellationToken) =>
        store.WithSessionAsync(session => DueRows.ReadAsync(session, cancellationToken), cancellationToken);

    /// <summary>Writes what the catalogue says of datasets, and forgets those it no longer has.</summary>
    public Task WriteDueAsync(
        IReadOnlyCollection<DueRow> rows, IReadOnlyCollection<string> gone, CancellationToken cancellationToken) =>
            store.WithSessionAsync(session => DueRows.WriteAsync(session, rows, gone, cancellationToken), cancellationToken);

    /// <summary>Records that what was due at a moment is answered, though nothing was published.</summary>
    public Task MarkAnsweredAsync(IReadOnlyCollection<string> datasets, DateTime began, CancellationToken cancellationToken) =>
        store.WithSessionAsync(
            session => DueRows.MarkAnsweredAsync(session, datasets, began, cancellationToken), cancellationToken);

    /// <summary>Records that a run failed, and when the next is tried.</summary>
    public Task ScheduleRetryAsync(IReadOnlyCollection<string> datasets, DateTime next, CancellationToken cancellationToken) =>
        store.WithSessionAsync(
            session => DueRows.ScheduleRetryAsync(session, datasets, next, cancellationToken), cancellationToken);

    /// <summary>Records why datasets that are due wait.</summary>
    public Task RecordWaitAsync(IReadOnlyCollection<string> datasets, WaitReason? why, CancellationToken cancellationToken) =>
        store.WithSessionAsync(session => DueRows.RecordWaitAsync(session, datasets, why, cancellationToken), cancellationToken);

    /// <summary>Reads until when sources are paused, in UTC.</summary>
    public Task<Dictionary<string, DateTime>> ReadPausesAsync(CancellationToken cancellationToken) =>
        store.WithSessionAsync(session => DueRows.ReadPausesAsync(session, cancellationToken), cancellationToken);

    /// <summary>Pauses a source until a moment, or ends its pause if that is null; returns whether anything changed.</summary>
    public Task<bool> PauseAsync(string source, DateTimeOffset? until, string by, CancellationToken cancellationToken) =>
        store.WithSessionAsync(session => DueRows.PauseAsync(session, source, until, by, cancellationToken), cancellationToken);
}
