using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The smileys that owners set.</summary>
internal static class OverrideTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<RoundAct<RecordedOverride>> Table = new("bm_override");

    public static readonly Column OverrideId = Table.Identity("override_id");
    public static readonly Column RoundId = Table.Id("round_id", row => row.About.RoundId);
    public static readonly Column GoalId = Table.Id("goal_id", row => row.About.GoalId);
    public static readonly Column ResultStatus = Table.Word("result_status", row => row.Act.Result);
    public static readonly Column TimelineStatus = Table.Word("timeline_status", row => row.Act.Timeline);
    public static readonly Column Reason = Table.Text("reason", row => row.Act.Reason);
    public static readonly Column PersonId = Table.Id("person_id", row => row.Person.Id);
    public static readonly Column PersonName = Table.Label("person_name", row => row.Person.Name);
    public static readonly Column SystemUser = Table.Text("system_user", row => Environment.UserName);
    public static readonly Column RecordedAt = Table.Moment("recorded_at", row => row.At);
}
