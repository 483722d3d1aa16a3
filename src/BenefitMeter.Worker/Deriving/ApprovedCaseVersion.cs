using System.Security.Cryptography;
using System.Text.Json;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.BusinessCases;
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

    /// <summary>Gets the hash of a version's content: 64 hexadecimal digits in lower case.</summary>
    /// <remarks>
    /// Every word written here is part of the hashes that are stored in reporting databases. Changing one makes every approved
    /// version look changed.
    /// </remarks>
    public static string HashOf(BusinessCaseVersion version) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            number = version.Number,
            gate = EnumCode<BusinessCaseGate>.Of(version.Gate),
            date = StoredText.Of(version.Date),
            decision = EnumCode<GateDecision>.Of(version.Decision),
            priceLevel = version.PriceLevelYear,
            scheme = version.Scheme.Name,
            approvedBy = version.ApprovedBy,
            reason = version.Reason,
            lines = version.Lines.Select(line => new
            {
                key = line.Key,
                kind = EnumCode<BusinessCaseLineKind>.Of(line.Kind),
                part = line.Class is { } part ? EnumCode<BenefitClass>.Of(part) : null,
                unit = line.UnitId,
                account = line.Account,
                benefit = line.BenefitId,
                booked = line.BookedId,
                years = line.ByYear.OrderBy(year => year.Key).Select(year => new[]
                {
                    StoredText.Of(year.Key), StoredText.Of(year.Value.Low), StoredText.Of(year.Value.Likely),
                    StoredText.Of(year.Value.High),
                }),
            }),
            assumptions = version.Assumptions.Select(each => new[]
            {
                each.Key, Digits(each.Value), each.MeasuredIn, each.Source, StoredText.Of(each.Date), Digits(each.Low),
                Digits(each.High), string.Join(", ", each.UsedBy),
            }),
        })));

    /// <summary>Reads every version that was seen.</summary>
    public static Task<List<ApprovedCaseVersion>> ReadAsync(
        ReportingStore store, CancellationToken cancellationToken) => store.WithSessionAsync(
            session => session.QueryAsync(
                $"SELECT {string.Join(", ", Table.Columns)} FROM {Table.Name}",
                row => new ApprovedCaseVersion(row.Text(0)!, (int)row.Integer(1), row.Text(2)!, row.Day(3)!.Value),
                cancellationToken),
            cancellationToken);

    private static string? Digits(decimal? value) => value is { } number ? StoredText.Of(number) : null;
}
