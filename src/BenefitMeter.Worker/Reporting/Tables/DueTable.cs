using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>
/// When datasets with a schedule were due and measured. What is due follows from this, not from a trigger that fired.
/// </summary>
internal static class DueTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<DueRow> Table = new("bm_due");

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.DatasetId);
    public static readonly Column Schedule = Table.Text("schedule", row => row.Schedule);
    public static readonly Column ScheduleSince = Table.Moment("schedule_since", row => Moment(row.State.ScheduleSince));
    public static readonly Column Meaning = Table.Id("meaning", row => row.Meaning);
    public static readonly Column RequestedAt = Table.Moment("requested_at", row => Moment(row.State.RequestedAt)).Null();
    public static readonly Column ServedThrough = Table.Moment("served_through", row => Moment(row.State.AnsweredThrough))
        .Null();
    public static readonly Column Attempts = Table.Integer("attempts", row => row.Attempts);
    public static readonly Column NextTryAt = Table.Moment("next_try_at", row => Moment(row.State.NextTryAt)).Null();
    public static readonly Column WaitingFor = Table.Word("waiting_for", row => row.WaitingFor);

    static DueTable()
    {
        Table.PrimaryKey("dataset_id");
    }

    private static DateTimeOffset? Moment(DateTime? utc) => utc is { } moment ? new DateTimeOffset(moment, TimeSpan.Zero) : null;
}
