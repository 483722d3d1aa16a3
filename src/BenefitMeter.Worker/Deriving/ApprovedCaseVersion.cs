using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>An approved version of a business case, as it was when it was first seen.</summary>
/// <param name="BusinessCaseId">The business case.</param>
/// <param name="Number">The version.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="FirstSeen">The day it was first seen.</param>
internal sealed record ApprovedCaseVersion(string BusinessCaseId, int Number, string Hash, DateOnly FirstSeen)
{
    /// <summary>Gets the table.</summary>
    public static DerivedTable<ApprovedCaseVersion> Table { get; } = new(
        "bm_business_case_seen",
        ("business_case_id", seen => seen.BusinessCaseId), ("version", seen => seen.Number), ("hash", seen => seen.Hash),
        ("first_seen", seen => seen.FirstSeen));

    /// <summary>Reads every version that was seen.</summary>
    public static Task<List<ApprovedCaseVersion>> ReadAsync(
        ReportingStore store, CancellationToken cancellationToken) => store.WithSessionAsync(
            session => session.QueryAsync(
                $"SELECT {string.Join(", ", Table.Columns)} FROM {Table.Name}",
                row => new ApprovedCaseVersion(row.Text(0)!, (int)row.Integer(1), row.Text(2)!, row.Day(3)!.Value),
                cancellationToken),
            cancellationToken);
}
