using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>Sums and counts of units' own rows, by day or month: never lists of values or identifiers.</summary>
internal static class PartialTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<PartialSum> Table = new("bm_partial") { LocksRowsOnly = true };

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.DatasetId);
    public static readonly Column Measure = Table.Id("measure", row => row.Sum.Tally);
    public static readonly Column UnitId = Table.Id("unit_id", row => row.Sum.UnitId);
    public static readonly Column Day = Table.Day("day", row => row.Sum.Bucket);
    public static readonly Column RowsCounted = Table.Count("rows_counted", row => row.Sum.Rows);
    public static readonly Column Filled = Table.Count("filled", row => row.Sum.Filled);
    public static readonly Column Total = Table.Id("total", row => StoredText.Of(row.Sum.Sum));

    static PartialTable()
    {
        Table.PrimaryKey("dataset_id", "measure", "unit_id", "day");
        Table.Index("dataset_id", "day");
    }
}

/// <summary>A sum of a dataset.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Sum">The sum.</param>
internal readonly record struct PartialSum(string DatasetId, TallySnapshotSum Sum);
