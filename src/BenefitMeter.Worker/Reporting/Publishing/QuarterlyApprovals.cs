using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Worker.Reporting.Tables;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Approvals of quarterly reports: what was approved stays in sight as it was (rule A0-17).</summary>
internal static class QuarterlyApprovals
{
    private const string Published =
        "publication_id IN (SELECT publication_id FROM bm_publication WHERE published_at IS NOT NULL)";

    /// <summary>Gets the SHA-256 of a report's content: 64 hexadecimal digits, the same on every machine and engine.</summary>
    /// <param name="rows">Its rows in order, the text of each cell; a cell without a value is empty.</param>
    public static string HashOf(IEnumerable<string?[]> rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001E', rows.Select(row => string.Join('\u001F', row))))));

    /// <summary>Reads every approved row, the text of each cell.</summary>
    public static async Task<IReadOnlyList<string?[]>> ReadAsync(
        StoreSession session, IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
            await session.QueryAsync(
                Question(columns) + " WHERE is_approved = 1", row => Texts(row, columns.Count), cancellationToken);

    /// <summary>Approves a quarter's report as readers see it now.</summary>
    /// <returns>The hash of its content; null where it is approved already.</returns>
    /// <exception cref="ArgumentException">There is no such report.</exception>
    public static Task<string?> ApproveAsync(
        StoreSession session, QuarterlyApproval approval, IReadOnlyList<string> columns,
        CancellationToken cancellationToken) => session.InTransactionAsync(
        async () =>
        {
            await session.LockAsync(cancellationToken);
            (string, object?)[] report = [("programme", approval.ProgrammeId), ("quarter", approval.Quarter)];
            const string Of = "WHERE programme_id = @programme AND quarter = @quarter";
            if ((await session.QueryAsync(
                $"SELECT quarter FROM bm_quarterly_approval {Of}", row => row.Text(0), cancellationToken, report)).Count > 0)
            {
                return null;
            }

            List<string?[]> rows = await session.QueryAsync(
                $"{Question(columns)} {Of} AND superseded_by IS NULL AND {Published} ORDER BY sort_order",
                row => Texts(row, columns.Count), cancellationToken, report);
            if (rows.Count == 0)
            {
                throw new ArgumentException(
                    $"There is no report of {approval.ProgrammeId} for {approval.Quarter}.", nameof(approval));
            }

            string hash = HashOf(rows);
            await session.ExecuteAsync(
                $"UPDATE bm_quarterly_report SET is_approved = 1 {Of} AND superseded_by IS NULL AND {Published}",
                cancellationToken, report);
            await session.InsertAsync(
                QuarterlyApprovalTable.Table,
                new ApprovedQuarter(approval, hash, await session.NowAsync(cancellationToken)), cancellationToken);
            return hash;
        },
        cancellationToken);

    private static string Question(IReadOnlyList<string> columns) =>
        $"SELECT {string.Join(", ", columns.Select(StoreSession.Quote))} FROM bm_quarterly_report";

    private static string?[] Texts(StoredRow row, int count) =>
        [.. Enumerable.Range(0, count).Select(place => StoredText.Of(row.Cell(place)))];
}

/// <summary>Who approves a quarterly report.</summary>
/// <param name="ProgrammeId">The work programme.</param>
/// <param name="Quarter">The quarter's id.</param>
/// <param name="On">The day.</param>
/// <param name="ById">The person's id.</param>
/// <param name="ByName">The person's name.</param>
/// <param name="Reference">The decision it rests on; null where none is given.</param>
internal sealed record QuarterlyApproval(
    string ProgrammeId, string Quarter, DateOnly On, string ById, string ByName, string? Reference);
