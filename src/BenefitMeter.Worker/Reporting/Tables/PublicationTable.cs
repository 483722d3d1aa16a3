using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>
/// Publications: what carries the number of one is seen from the moment of the switch, and not before (rule 26).
/// </summary>
internal static class PublicationTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<long> Table = new("bm_publication");

    public static readonly Column PublicationId = Table.Identity("publication_id");
    public static readonly Column RunId = Table.Count("run_id", row => row).Of(RunTable.Table);
    public static readonly Column PublishedAt = Table.Later("published_at", ColumnKind.Moment)
        .Means("hvornår læserne så rækken første gang", "when readers saw it first")
        .Null();

    static PublicationTable()
    {
        Table.Index("run_id");
        Table.Index(new TableIndex("bm_publication_published_at", ["published_at"]) { IsUnique = true });
    }
}
