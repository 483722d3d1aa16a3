using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// Writes to find out whether writing is possible: a full disk, a lost right or a database that was set to read-only is known
/// before the next run. The row that is written is deleted in the same transaction, so that nobody sees it.
/// </summary>
internal static class TrialWrite
{
    // No source and no lease has such a name. Workers that try at once do not wait for each other.
    private static string Name => $"?{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>Tries a table of the database and, where it has that, the table of what is hidden.</summary>
    public static Task<bool> RunAsync(
        StoreSession session, bool hasHidden, CancellationToken cancellationToken) => session.InTransactionAsync(
        async () =>
        {
            DateTimeOffset now = await session.NowAsync(cancellationToken);
            await session.InsertAsync(
                PauseTable.Table, new PausedSource(Name, now, Environment.UserName, now), cancellationToken);
            await session.DeleteAsync(PauseTable.Table, cancellationToken, ("source_id", Name));
            if (hasHidden)
            {
                await session.DeleteAsync(TrueFigureTable.Table, cancellationToken, ("indicator_id", Name));
            }

            return true;
        },
        cancellationToken);

    /// <summary>Tries the table of leases.</summary>
    public static Task<bool> LeaseAsync(StoreSession session, CancellationToken cancellationToken) => session.InTransactionAsync(
        async () =>
        {
            await session.InsertAsync(LeaseTable.Table, Name, cancellationToken);
            await session.DeleteAsync(LeaseTable.Table, cancellationToken, ("name", Name));
            return true;
        },
        cancellationToken);
}
