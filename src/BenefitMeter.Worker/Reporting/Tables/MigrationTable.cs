using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The scripts that were applied.</summary>
internal static class MigrationTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<MigrationScript> Table = new("bm_migration");

    public static readonly Column Name = Table.Id("name", row => row.Name);
    public static readonly Column Number = Table.Integer("number", row => row.Number).Null();
    public static readonly Column Checksum = Table.Id("checksum", row => row.Checksum);
    public static readonly Column AppliedAt = Table.Later("applied_at", ColumnKind.Moment);

    static MigrationTable()
    {
        Table.PrimaryKey("name");
    }
}
