using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Remembers which figures everything that is derived rests on (decision 0081).</summary>
internal static class Derivations
{
    /// <summary>The command of the runs that derive, which publish no figures.</summary>
    public const string Command = "benefits";

    /// <summary>Reads what the last derivation rests on; null where there was none, or a later one failed.</summary>
    public static async Task<DerivationBasis?> ReadAsync(StoreSession session, CancellationToken cancellationToken) =>
        (await session.ReadAsync(
            DerivationTable.Table.Columns,
            row => new DerivationBasis(
                row.Integer(DerivationTable.FiguresPublicationId), row.Day(DerivationTable.AsOf)!.Value),
            "WHERE NOT EXISTS (SELECT 1 FROM bm_run AS r "
                + "WHERE r.command = @command AND r.outcome = @failed AND r.started_at > bm_derivation.derived_at)",
            cancellationToken, ("command", Command), ("failed", EnumCode<RunOutcome>.Of(RunOutcome.Failed)))).FirstOrDefault();

    /// <summary>Reads the latest publication of figures; 0 where nothing has been published.</summary>
    public static async Task<long> ReadFiguresPublicationAsync(StoreSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync(
            """
            SELECT COALESCE(MAX(p.publication_id), 0)
            FROM bm_publication AS p
            JOIN bm_run AS r ON r.run_id = p.run_id
            WHERE p.published_at IS NOT NULL AND r.command <> @command
            """,
            row => row.Integer(0), cancellationToken, ("command", Command)))[0];

    /// <summary>Writes what a derivation rests on, in a transaction that has the lock of publications.</summary>
    public static async Task WriteAsync(StoreSession session, DerivationBasis basis, CancellationToken cancellationToken)
    {
        await session.DeleteAsync(DerivationTable.Table, cancellationToken);
        await session.InsertAsync(
            DerivationTable.Table, new DerivationRecord(basis, await session.NowAsync(cancellationToken)), cancellationToken);
    }
}
