namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>An approved report.</summary>
/// <param name="Id">Its number; null before it is written.</param>
/// <param name="Kind">The kind of report.</param>
/// <param name="Subject">
/// What distinguishes reports of one kind, such as <c>unit=borger</c>; empty for the whole organisation now.
/// </param>
/// <param name="AsOf">The day it was made as of.</param>
/// <param name="Content">All its values, as text.</param>
/// <param name="ContentHash">The SHA-256 of that text.</param>
/// <param name="ApprovedBy">The person's id.</param>
/// <param name="ApprovedAt">When it was approved, by the database's clock; null before it is written.</param>
internal sealed record ReportIssue(
    long? Id, string Kind, string Subject, DateOnly AsOf, string Content, string ContentHash, string ApprovedBy,
    DateTimeOffset? ApprovedAt);

/// <summary>Approved reports: written once, never changed (rule B5).</summary>
internal static class ReportTable
{
    private const string Columns = "report_id, kind, subject, as_of, content, content_hash, approved_by, approved_at";

    /// <summary>Writes an approved report.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> WriteAsync(StoreSession session, ReportIssue report, CancellationToken cancellationToken)
    {
        List<DateTimeOffset> now =
            await session.QueryAsync($"SELECT {session.Dialect.Now}", row => row.Moment(0)!.Value, cancellationToken);
        return await session.InsertAsync(
            "bm_report", "report_id", cancellationToken,
            ("kind", report.Kind), ("subject", report.Subject), ("as_of", report.AsOf), ("content", report.Content),
            ("content_hash", report.ContentHash), ("approved_by", report.ApprovedBy),
            ("system_user", Environment.UserName), ("approved_at", now[0]));
    }

    /// <summary>Reads the approved reports of a kind and subject, oldest first.</summary>
    public static async Task<IReadOnlyList<ReportIssue>> ReadAsync(
        StoreSession session, string kind, string subject, CancellationToken cancellationToken) =>
            await session.QueryAsync(
                $"SELECT {Columns} FROM bm_report WHERE kind = @kind AND subject = @subject ORDER BY report_id", Issue,
                cancellationToken, ("kind", kind), ("subject", subject));

    /// <summary>Reads an approved report; null where there is none of that number.</summary>
    public static async Task<ReportIssue?> ReadAsync(StoreSession session, long id, CancellationToken cancellationToken) =>
        (await session.QueryAsync($"SELECT {Columns} FROM bm_report WHERE report_id = @id", Issue, cancellationToken, ("id", id)))
            .FirstOrDefault();

    private static ReportIssue Issue(StoredRow row) => new(
        row.Integer(0), row.Text(1)!, row.Text(2)!, row.Day(3)!.Value, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Moment(7));
}
