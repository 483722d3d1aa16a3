using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>Reports that somebody approved, with all their values: written once, never changed (rule B5).</summary>
internal static class ReportTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<ReportIssue> Table = new("bm_report");

    public static readonly Column ReportId = Table.Identity("report_id").Means("udgavens nummer", "the issue's number");
    public static readonly Column Kind = Table.Code("kind", ReportWords.Kind, row => row.Kind)
        .Means("{words}", "{words}");
    public static readonly Column Subject = Table.Id("subject", row => row.Subject, 400)
        .Means(
            "det, der adskiller rapporter af samme slags, fx `unit=borger period=2026-Q3`; tom for hele organisationen nu",
            "what distinguishes reports of one kind, such as `unit=borger period=2026-Q3`; empty for the whole "
                + "organisation now");
    public static readonly Column AsOf = Table.Day("as_of", row => row.AsOf)
        .Means("skæringsdatoen", "the day it was made as of");
    public static readonly Column Content = Table.Text("content", row => row.Content);
    public static readonly Column ContentHash = Table.Id("content_hash", row => row.ContentHash)
        .Means("værdiernes SHA-256", "the SHA-256 of its values");
    public static readonly Column ApprovedBy = Table.Id("approved_by", row => row.ApprovedBy)
        .Means("personens id", "the person's id");
    public static readonly Column SystemUser = Table.Text("system_user", row => Environment.UserName);
    public static readonly Column ApprovedAt = Table.Moment("approved_at", row => row.ApprovedAt).Means("hvornår", "when");

    static ReportTable()
    {
        Table.Index("kind", "subject");
    }
}
