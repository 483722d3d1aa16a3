using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The datasets of runs.</summary>
internal static class RunDatasetTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<RunOfDataset> Table = new("bm_run_dataset");

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.DatasetId);
    public static readonly Column RunId = Table.Count("run_id", row => row.RunId).Of(RunTable.Table);

    static RunDatasetTable()
    {
        Table.PrimaryKey("dataset_id", "run_id");
        Table.Index("run_id");
    }
}

/// <summary>A dataset of a run.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="RunId">The run.</param>
internal sealed record RunOfDataset(string DatasetId, long RunId);
