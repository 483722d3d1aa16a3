using BenefitMeter.Assessing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The small deliveries that someone let in; none is ever changed (rule 30).</summary>
internal static class AcceptedRowsTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<AcceptedInRun> Table = new("bm_accepted_rows");

    public static readonly Column RunId = Table.Count("run_id", row => row.RunId).Of(RunTable.Table);
    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.Accepted.DatasetId);
    public static readonly Column Grain = Table.Word("grain", row => row.Accepted.Period.Grain);
    public static readonly Column PeriodId = Table.Id("period_id", row => row.Accepted.Period.Id);
    public static readonly Column PeriodStart = Table.Day("period_start", row => row.Accepted.Period.Start);
    public static readonly Column PeriodEnd = Table.Day("period_end", row => row.Accepted.Period.LastDay);
    public static readonly Column RowsCounted = Table.Count("rows_counted", row => row.Accepted.Rows);
    public static readonly Column Reason = Table.Text("reason", row => row.Accepted.Reason);
    public static readonly Column AcceptedBy = Table.Label("accepted_by", row => Environment.UserName);
    public static readonly Column AcceptedAt = Table.Moment("accepted_at", row => row.At);

    static AcceptedRowsTable()
    {
        Table.PrimaryKey("run_id", "dataset_id", "grain", "period_id");
    }
}

/// <summary>A small delivery that was let in, with the run that asked.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Accepted">The delivery.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record AcceptedInRun(long RunId, AcceptedRows Accepted, DateTimeOffset At);
