using System.Security.Cryptography;
using System.Text.Json;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

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
    public static Task<List<ApprovedCaseVersion>> ReadAsync(StoreSession session, CancellationToken cancellationToken) =>
        session.ReadAsync(
            Table.Columns,
            row => new ApprovedCaseVersion(
                row.Text(Table["business_case_id"])!, (int)row.Integer(Table["version"]), row.Text(Table["hash"])!,
                row.Day(Table["first_seen"])!.Value),
            string.Empty, cancellationToken);
}

/// <summary>An approved version of a business case, as it was when it was first seen.</summary>
/// <param name="BusinessCaseId">The business case.</param>
/// <param name="Number">The version.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="FirstSeen">The day it was first seen.</param>
internal sealed record ApprovedCaseVersion(string BusinessCaseId, int Number, string Hash, DateOnly FirstSeen)
{
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

    private static string? Digits(decimal? value) => value is { } number ? StoredText.Of(number) : null;
}
