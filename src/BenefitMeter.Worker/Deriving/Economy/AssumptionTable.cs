using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>What the business cases take for given, with source and date.</summary>
internal static class AssumptionTable
{
    /// <summary>Gets the table.</summary>
    public static Table<AssumptionRow> Table { get; } = new("bm_assumption", t =>
    {
        t.Id("business_case_id", row => row.Case);
        t.Integer("version", row => row.Version)
            .Means("versionens nummer", "the number of the version");
        t.Id("assumption", row => row.Assumption.Key)
            .Means("dens nøgle", "its key");
        t.Decimal("value", row => row.Assumption.Value)
            .Means("dens værdi", "its value")
            .Null("det kendes ikke", "it is not known");
        t.Text("measured_in", row => row.Assumption.MeasuredIn)
            .Means("hvad den måles i", "what it is counted in")
            .Null("det kendes ikke", "it is not known");
        t.Decimal("low", row => row.Assumption.Low)
            .Means("lav", "low")
            .Null("det er ikke oplyst", "nobody said");
        t.Decimal("high", row => row.Assumption.High)
            .Means("høj", "high")
            .Null("det er ikke oplyst", "nobody said");
        t.Text("source", row => row.Assumption.Source)
            .Means("hvor den kommer fra", "where it comes from");
        t.Day("dated", row => row.Assumption.Date)
            .Means("hvilken dag den er fra", "of which day it is");
        t.Text("used_by", row => string.Join(", ", row.Assumption.UsedBy))
            .Means("det, der bruger den, adskilt af `, `", "what uses it, separated by `, `");
        t.PrimaryKey("business_case_id", "version", "assumption");
    });
}

/// <summary>An assumption of a version.</summary>
/// <param name="Case">The business case.</param>
/// <param name="Version">The version.</param>
/// <param name="Assumption">The assumption.</param>
internal sealed record AssumptionRow(string Case, int Version, Assumption Assumption);
