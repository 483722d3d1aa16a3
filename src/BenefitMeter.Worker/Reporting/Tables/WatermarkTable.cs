using BenefitMeter.Assessing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>How far each dataset was read by its last published run.</summary>
internal static class WatermarkTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<ReadDataset> Table = new("bm_watermark");

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.Watermark.DatasetId);
    public static readonly Column DataThrough = Table.Day("data_through", row => row.Watermark.DataThrough).Null();
    public static readonly Column AsOf = Table.Day("as_of", row => row.Watermark.AsOf);
    public static readonly Column RunId = Table.Count("run_id", row => row.RunId).Of(RunTable.Table);

    static WatermarkTable()
    {
        Table.PrimaryKey("dataset_id");
        Table.Index("run_id");
    }
}

/// <summary>How far a dataset was read, with the run that read it.</summary>
/// <param name="Watermark">How far it was read.</param>
/// <param name="RunId">The run.</param>
internal sealed record ReadDataset(DatasetWatermark Watermark, long RunId);
