using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The approvals of quarterly reports: one is approved once, and what it said then stays (rule A0-17).</summary>
internal static class QuarterlyApprovalTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<ApprovedQuarter> Table = new("bm_quarterly_approval");

    public static readonly Column ProgrammeId = Table.Id("programme_id", row => row.Approval.ProgrammeId);
    public static readonly Column Quarter = Table.Id("quarter", row => row.Approval.Quarter);
    public static readonly Column ApprovedAt = Table.Moment("approved_at", row => row.At);
    public static readonly Column ApprovedOn = Table.Day("approved_on", row => row.Approval.On)
        .Means("hvornår rapporten blev godkendt", "when it was approved");
    public static readonly Column ApprovedBy = Table.Id("approved_by", row => row.Approval.ById);
    public static readonly Column ApprovedByName = Table.Text("approved_by_name", row => row.Approval.ByName)
        .Means("hvem der har godkendt", "who approved it");
    public static readonly Column LoginName = Table.Text("login_name", row => Environment.UserName);
    public static readonly Column Reference = Table.Text("reference", row => row.Approval.Reference)
        .Means("beslutningen, den bygger på", "the decision it is based on")
        .Null("ikke angivet", "none is given");
    public static readonly Column ContentHash = Table.Id("content_hash", row => row.Hash)
        .Means("SHA-256 af rapportens indhold, da den blev godkendt", "the SHA-256 of the report's content when it was approved");

    static QuarterlyApprovalTable()
    {
        Table.PrimaryKey("programme_id", "quarter");
    }
}

/// <summary>An approval with what it approved.</summary>
/// <param name="Approval">Who approves what.</param>
/// <param name="Hash">The hash of the report's content.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record ApprovedQuarter(QuarterlyApproval Approval, string Hash, DateTimeOffset At);
