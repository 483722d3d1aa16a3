using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The sources that are paused.</summary>
internal static class PauseTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<PausedSource> Table = new("bm_pause");

    public static readonly Column SourceId = Table.Id("source_id", row => row.SourceId);
    public static readonly Column UntilAt = Table.Moment("until_at", row => row.Until);
    public static readonly Column PausedBy = Table.Label("paused_by", row => row.By);
    public static readonly Column RecordedAt = Table.Moment("recorded_at", row => row.At);

    static PauseTable()
    {
        Table.PrimaryKey("source_id");
    }
}

/// <summary>A source that is paused.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Until">Until when.</param>
/// <param name="By">Who paused it.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record PausedSource(string SourceId, DateTimeOffset Until, string By, DateTimeOffset At);
