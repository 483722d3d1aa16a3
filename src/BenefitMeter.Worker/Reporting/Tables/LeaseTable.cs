using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>
/// Leases, by the clock of the database. The fence is one more for each holder; nobody holds a lease without node.
/// </summary>
internal static class LeaseTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<string> Table = new("bm_lease") { OwnFile = "jobs" };

    public static readonly Column Name = Table.Id("name", row => row, 200);
    public static readonly Column Fence = Table.Count("fence", row => 0);
    public static readonly Column Node = Table.Later("node", ColumnKind.Id).Null();
    public static readonly Column ProcessId = Table.Later("process_id", ColumnKind.Integer).Null();
    public static readonly Column TakenAt = Table.Later("taken_at", ColumnKind.Moment).Null();
    public static readonly Column ExpiresAt = Table.Later("expires_at", ColumnKind.Moment).Null();

    static LeaseTable()
    {
        Table.PrimaryKey("name");
    }
}
