using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Reporting;

/// <summary>What the workers on one reporting database share: leases, what is due, and which sources are paused.</summary>
/// <param name="store">The reporting database.</param>
internal sealed class JobLedger(ReportingStore store)
{
    /// <summary>Takes one name of each wish, or none at all; it holds for a length of time unless it is renewed.</summary>
    public Task<LeaseResult> AcquireAsync(IReadOnlyList<IReadOnlyList<string>> alternatives, TimeSpan duration, CancellationToken token) =>
        store.WithJobsSessionAsync(session => LeaseTable.AcquireAsync(session, alternatives, duration, token), token);

    /// <summary>Holds on to a lease; false where a name of it is another's by now.</summary>
    public Task<bool> RenewAsync(Lease lease, TimeSpan duration, CancellationToken token) =>
        store.WithJobsSessionAsync(session => LeaseTable.RenewAsync(session, lease, duration, token), token);

    /// <summary>Gives a lease back.</summary>
    public Task ReleaseAsync(Lease lease, CancellationToken token) =>
        store.WithJobsSessionAsync(session => LeaseTable.ReleaseAsync(session, lease, token), token);

    /// <summary>Reads what is known of every dataset with a schedule.</summary>
    public Task<List<DueRow>> ReadDueAsync(CancellationToken token) => store.WithSessionAsync(session => DueTable.ReadAsync(session, token), token);

    /// <summary>Writes what the catalogue says of datasets, and forgets those it no longer has.</summary>
    public Task WriteDueAsync(IReadOnlyCollection<DueRow> rows, IReadOnlyCollection<string> gone, CancellationToken token) =>
        store.WithSessionAsync(session => DueTable.WriteAsync(session, rows, gone, token), token);

    /// <summary>Records that what was due at a moment is answered, though nothing was published.</summary>
    public Task MarkAnsweredAsync(IReadOnlyCollection<string> datasets, DateTime began, CancellationToken token) =>
        store.WithSessionAsync(session => DueTable.MarkAnsweredAsync(session, datasets, began, token), token);

    /// <summary>Records that a run failed, and when the next is tried.</summary>
    public Task ScheduleRetryAsync(IReadOnlyCollection<string> datasets, DateTime next, CancellationToken token) =>
        store.WithSessionAsync(session => DueTable.ScheduleRetryAsync(session, datasets, next, token), token);

    /// <summary>Records why datasets that are due wait.</summary>
    public Task RecordWaitAsync(IReadOnlyCollection<string> datasets, WaitReason? why, CancellationToken token) =>
        store.WithSessionAsync(session => DueTable.RecordWaitAsync(session, datasets, why, token), token);

    /// <summary>Reads until when sources are paused, in UTC.</summary>
    public Task<Dictionary<string, DateTime>> ReadPausesAsync(CancellationToken token) =>
        store.WithSessionAsync(session => DueTable.ReadPausesAsync(session, token), token);

    /// <summary>Pauses a source until a moment, or lets it go on where there is none; tells whether anything changed.</summary>
    public Task<bool> PauseAsync(string source, DateTimeOffset? until, string by, CancellationToken token) =>
        store.WithSessionAsync(session => DueTable.PauseAsync(session, source, until, by, token), token);
}
