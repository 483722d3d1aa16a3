using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>The switch: what carries a publication's number is seen from the moment that it is switched (rule 26).</summary>
internal static class Publications
{
    /// <summary>Gets a new publication's number; nothing of it is seen.</summary>
    public static Task<long> BeginAsync(StoreSession session, long runId, CancellationToken cancellationToken) =>
        session.InsertForKeyAsync(PublicationTable.Table, runId, cancellationToken);

    /// <summary>
    /// Makes readers see a publication, from the moment that the transaction ends: the database's clock, moved on by a
    /// millisecond where it has not passed the last publication. The lock is held until then, so the moments are in order.
    /// </summary>
    public static async Task<DateTimeOffset> SwitchAsync(
        StoreSession session, long publication, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            $"""
            UPDATE bm_publication SET published_at = (
                SELECT CASE WHEN last_at IS NULL OR last_at < now_at THEN now_at
                  ELSE {Sql.SqlDialect.Fill(session.Dialect.NextMillisecond, "last_at")} END
                FROM (SELECT MAX(published_at) AS last_at, {session.Dialect.Now} AS now_at FROM bm_publication) AS clock)
            WHERE publication_id = @publication
            """,
            cancellationToken, ("publication", publication));
        return (await session.QueryAsync(
            "SELECT published_at FROM bm_publication WHERE publication_id = @publication", row => row.Moment(0)!.Value,
            cancellationToken, ("publication", publication)))[0];
    }
}
