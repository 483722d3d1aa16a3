using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>The approved versions as they were first seen (rule B3).</summary>
internal static class ApprovedCaseVersionTable
{
    /// <summary>Gets the table.</summary>
    public static Table<ApprovedCaseVersion> Table { get; } = new("bm_business_case_seen", t =>
    {
        t.Id("business_case_id", row => row.BusinessCaseId);
        t.Integer("version", row => row.Number);
        t.Id("hash", row => row.Hash);
        t.Day("first_seen", row => row.FirstSeen);
        t.PrimaryKey("business_case_id", "version");
    });

    /// <summary>Reads every version that was seen.</summary>
    public static Task<List<ApprovedCaseVersion>> ReadAsync(
        ReportingStore store, CancellationToken cancellationToken) => store.WithSessionAsync(
            session => session.ReadAsync(
                Table.Columns,
                row => new ApprovedCaseVersion(
                    row.Text(Table["business_case_id"])!, (int)row.Integer(Table["version"]), row.Text(Table["hash"])!,
                    row.Day(Table["first_seen"])!.Value),
                string.Empty, cancellationToken),
            cancellationToken);
}

/// <summary>An approved version of a business case, as it was when it was first seen.</summary>
/// <param name="BusinessCaseId">The business case.</param>
/// <param name="Number">The version.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="FirstSeen">The day it was first seen.</param>
internal sealed record ApprovedCaseVersion(string BusinessCaseId, int Number, string Hash, DateOnly FirstSeen);
