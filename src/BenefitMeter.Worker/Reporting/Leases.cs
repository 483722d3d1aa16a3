using System.Data.Common;
using System.Globalization;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// Leases, by the database's clock. A lease ends when it is given back, expires, or its process on this machine is gone.
/// </summary>
internal static class Leases
{
    // No lease is longer: one that seems so is from before the database's clock was set back (decision 0045).
    private static readonly TimeSpan MaxLeaseDuration = TimeSpan.FromMinutes(5);

    /// <summary>Takes one name of each wish, or none at all.</summary>
    /// <param name="session">
    /// The session, outside a transaction: each name is taken by one statement that only one can win.
    /// </param>
    /// <param name="wishes">The wishes; one name of each is enough.</param>
    /// <param name="duration">How long the lease holds unless it is renewed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<LeaseResult> AcquireAsync(
        StoreSession session, IEnumerable<IReadOnlyList<string>> wishes, TimeSpan duration, CancellationToken cancellationToken)
    {
        List<LeasedName> held = [];
        foreach (IReadOnlyList<string> names in wishes)
        {
            string? holder = null;
            LeasedName? taken = null;
            for (int i = 0; i < names.Count && taken is null; i++)
            {
                (taken, holder) = await AcquireAsync(session, names[i], duration, cancellationToken);
            }

            if (taken is null)
            {
                await ReleaseAsync(session, new Lease(held), cancellationToken);
                return new LeaseResult(null, holder);
            }

            held.Add(taken);
        }

        return new LeaseResult(new Lease(held), null);
    }

    /// <summary>Holds on to a lease.</summary>
    /// <returns>False where a name of it is another's by now.</returns>
    public static async Task<bool> RenewAsync(
        StoreSession session, Lease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        DateTimeOffset now = await session.NowAsync(cancellationToken);
        foreach (LeasedName held in lease.Names)
        {
            int renewed = await session.ExecuteAsync(
                "UPDATE bm_lease SET expires_at = @expires WHERE name = @name AND fence = @fence AND node IS NOT NULL",
                cancellationToken, ("expires", now + duration), ("name", held.Name), ("fence", held.Fence));
            if (renewed == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives a lease back.</summary>
    public static async Task<bool> ReleaseAsync(StoreSession session, Lease lease, CancellationToken cancellationToken)
    {
        foreach (LeasedName held in lease.Names)
        {
            await session.UpdateAsync(
                LeaseTable.Table, [("node", null)], cancellationToken, ("name", held.Name), ("fence", held.Fence));
        }

        return true;
    }

    private static async Task<(LeasedName? Taken, string? Holder)> AcquireAsync(
        StoreSession session, string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        DateTimeOffset now = await session.NowAsync(cancellationToken);
        LeaseRow? row = await ReadAsync(session, name, cancellationToken);
        if (row is null)
        {
            await MakeAsync(session, name, cancellationToken);
            row = (await ReadAsync(session, name, cancellationToken))!;
        }

        if (row.Node is { } node && row.ExpiresAt > now && row.ExpiresAt <= now + MaxLeaseDuration
            && (node != Environment.MachineName || RunningProcess.IsAlive(row.Process, row.TakenAt!.Value, now)))
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"{node}, process {row.Process}"));
        }

        int taken = await session.ExecuteAsync(
            """
            UPDATE bm_lease SET fence = @next, node = @node, process_id = @process, taken_at = @now, expires_at = @expires
            WHERE name = @name AND fence = @seen AND (node IS NULL OR expires_at = @expired)
            """,
            cancellationToken,
            ("next", row.Fence + 1), ("node", Environment.MachineName), ("process", Environment.ProcessId), ("now", now),
            ("expires", now + duration), ("name", name), ("seen", row.Fence), ("expired", row.ExpiresAt ?? now));
        return taken == 1 ? (new LeasedName(name, row.Fence + 1), null) : (null, "another process, a moment ago");
    }

    private static async Task<LeaseRow?> ReadAsync(StoreSession session, string name, CancellationToken cancellationToken) =>
        (await session.ReadAsync(
            LeaseTable.Table.Columns,
            row => new LeaseRow(
                row.Integer(LeaseTable.Fence), row.Text(LeaseTable.Node), (int)row.Integer(LeaseTable.ProcessId),
                row.Moment(LeaseTable.TakenAt), row.Moment(LeaseTable.ExpiresAt)),
            "WHERE name = @name", cancellationToken, ("name", name)))
        .FirstOrDefault();

    private static async Task MakeAsync(StoreSession session, string name, CancellationToken cancellationToken)
    {
        try
        {
            await session.InsertAsync(LeaseTable.Table, name, cancellationToken);
        }
        catch (DbException)
        {
            // Another process made it a moment ago, or else reading it fails next.
            if (await ReadAsync(session, name, cancellationToken) is null)
            {
                throw;
            }
        }
    }

    private sealed record LeaseRow(long Fence, string? Node, int Process, DateTimeOffset? TakenAt, DateTimeOffset? ExpiresAt);
}
