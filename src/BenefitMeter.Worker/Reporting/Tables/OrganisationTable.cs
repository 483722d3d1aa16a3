using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The organisations that figures were measured by, each once: its units as JSON, without names.</summary>
internal static class OrganisationTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<StoredOrganisation> Table = new("bm_organisation");

    public static readonly Column Hash = Table.Id("hash", row => row.Hash);
    public static readonly Column Units = Table.Text("units", row => row.Units);

    static OrganisationTable()
    {
        Table.PrimaryKey("hash");
    }
}

/// <summary>An organisation.</summary>
/// <param name="Hash">The SHA-256 of its units.</param>
/// <param name="Units">The units as JSON.</param>
internal sealed record StoredOrganisation(string Hash, string Units);
