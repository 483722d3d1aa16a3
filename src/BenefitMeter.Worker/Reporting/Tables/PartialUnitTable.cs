using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The days of each unit of those datasets.</summary>
internal static class PartialUnitTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<PartialDays> Table = new("bm_partial_unit") { LocksRowsOnly = true };

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.DatasetId);
    public static readonly Column UnitId = Table.Id("unit_id", row => row.Days.UnitId);
    public static readonly Column FirstDay = Table.Day("first_day", row => row.Days.First);
    public static readonly Column LastDay = Table.Day("last_day", row => row.Days.Last);

    static PartialUnitTable()
    {
        Table.PrimaryKey("dataset_id", "unit_id");
    }
}

/// <summary>The days of a unit of a dataset.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Days">The unit and its days.</param>
internal readonly record struct PartialDays(string DatasetId, TallySnapshotDays Days);
