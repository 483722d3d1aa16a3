using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The organisation that each indicator was measured by.</summary>
internal static class MeasuredOrganisationTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<IndicatorOrganisation> Table = new("bm_measured_organisation");

    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.IndicatorId).Of(IndicatorTable.Table);
    public static readonly Column Hash = Table.Id("hash", row => row.Hash).Of(OrganisationTable.Table);
    public static readonly Column AsOf = Table.Day("as_of", row => row.AsOf);

    static MeasuredOrganisationTable()
    {
        Table.PrimaryKey("indicator_id");
        Table.Index("hash");
    }
}

/// <summary>The organisation that an indicator was measured by.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Hash">The organisation.</param>
/// <param name="AsOf">The day that it was measured as of.</param>
internal sealed record IndicatorOrganisation(string IndicatorId, string Hash, DateOnly AsOf);
