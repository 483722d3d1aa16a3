using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The assessments that were published: each is the row of <c>bm_assessment</c> as it stood.</summary>
internal static class GoalPublicationTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<RoundAct<long>> Table = new("bm_goal_publication");

    public static readonly Column GoalPublicationId = Table.Identity("goal_publication_id");
    public static readonly Column RoundId = Table.Id("round_id", row => row.About.RoundId);
    public static readonly Column GoalId = Table.Id("goal_id", row => row.About.GoalId);
    public static readonly Column AssessmentId = Table.Count("assessment_id", row => row.Act);
    public static readonly Column PersonId = Table.Id("person_id", row => row.Person.Id);
    public static readonly Column PersonName = Table.Label("person_name", row => row.Person.Name);
    public static readonly Column SystemUser = Table.Text("system_user", row => Environment.UserName);
    public static readonly Column RecordedAt = Table.Moment("recorded_at", row => row.At);

    static GoalPublicationTable()
    {
        Table.Index(new TableIndex("bm_goal_publication_once", ["round_id", "goal_id"]) { IsUnique = true });
    }
}
