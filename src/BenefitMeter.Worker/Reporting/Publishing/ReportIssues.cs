using BenefitMeter.Worker.Reporting.Tables;

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
internal static class ReportIssues
{
    /// <summary>Writes an approved report.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> WriteAsync(StoreSession session, ReportIssue report, CancellationToken cancellationToken) =>
        await session.InsertForKeyAsync(
            ReportTable.Table, report with { ApprovedAt = await session.NowAsync(cancellationToken) }, cancellationToken);

    /// <summary>Reads the approved reports of a kind and subject, oldest first.</summary>
    public static async Task<IReadOnlyList<ReportIssue>> ReadAsync(
        StoreSession session, string kind, string subject, CancellationToken cancellationToken) =>
            await session.ReadAsync(
                ReportTable.Table.Columns, Read, "WHERE kind = @kind AND subject = @subject ORDER BY report_id",
                cancellationToken, ("kind", kind), ("subject", subject));

    /// <summary>Reads an approved report; null where there is none of that number.</summary>
    public static async Task<ReportIssue?> ReadAsync(StoreSession session, long id, CancellationToken cancellationToken) =>
        (await session.ReadAsync(ReportTable.Table.Columns, Read, "WHERE report_id = @id", cancellationToken, ("id", id)))
            .FirstOrDefault();

    private static ReportIssue Read(StoredRow row) => new(
        row.Integer(ReportTable.ReportId), row.Text(ReportTable.Kind)!, row.Text(ReportTable.Subject)!,
        row.Day(ReportTable.AsOf)!.Value, row.Text(ReportTable.Content)!, row.Text(ReportTable.ContentHash)!,
        row.Text(ReportTable.ApprovedBy)!, row.Moment(ReportTable.ApprovedAt));
}
