using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>
/// What runs gathered of datasets whose rows may come late, so that the next run reads only what can have changed (rule 23).
/// </summary>
internal static class PartialDatasetTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<DatasetSnapshot> Table = new("bm_partial_dataset");

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.DatasetId);
    public static readonly Column Fingerprint = Table.Id("fingerprint", row => row.Fingerprint);
    public static readonly Column AsOf = Table.Day("as_of", row => row.AsOf);
    public static readonly Column DataThrough = Table.Day("data_through", row => row.DataThrough);

    static PartialDatasetTable()
    {
        Table.PrimaryKey("dataset_id");
    }
}
