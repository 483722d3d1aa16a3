using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>What the next run must know of each series, so that it reads back its latest figures only.</summary>
internal static class PartialSeriesTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<PartialSeries> Table = new("bm_partial_series") { LocksRowsOnly = true };

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.DatasetId);
    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.Series.Key.IndicatorId);
    public static readonly Column UnitId = Table.Id("unit_id", row => row.Series.Key.UnitId);
    public static readonly Column Grain = Table.Word("grain", row => row.Series.Key.Grain);
    public static readonly Column ReadFrom = Table.Id("read_from", row => row.Series.ReadFrom?.Id ?? string.Empty);
    public static readonly Column FirstDay = Table.Day("first_day", row => row.Series.ReadFrom?.Start).Null();
    public static readonly Column LastDay = Table.Day("last_day", row => row.Series.ReadFrom?.LastDay).Null();
    public static readonly Column SettledBefore = Table.Day("settled_before", row => row.Series.SettledBefore);
    public static readonly Column LevelFrom = Table.Day("level_from", row => row.Series.LevelFrom);

    static PartialSeriesTable()
    {
        Table.PrimaryKey("dataset_id", "indicator_id", "unit_id", "grain");
    }
}

/// <summary>What the next run must know of a series of a dataset.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Series">The series.</param>
internal readonly record struct PartialSeries(string DatasetId, SeriesCheckpoint Series);
