using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>What owners answered.</summary>
internal static class AnswerTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<RoundAct<RecordedAnswers>> Table = new("bm_answer");

    public static readonly Column AnswerId = Table.Identity("answer_id");
    public static readonly Column RoundId = Table.Id("round_id", row => row.About.RoundId);
    public static readonly Column GoalId = Table.Id("goal_id", row => row.About.GoalId);
    public static readonly Column Cause = Table.Text("cause", row => row.Act.Cause).Null();
    public static readonly Column Consequence = Table.Text("consequence", row => row.Act.Consequence).Null();
    public static readonly Column PathToTarget = Table.Text("path_to_target", row => row.Act.PathToTarget).Null();
    public static readonly Column CauseCategory = Table.Word("cause_category", row => row.Act.Category);
    public static readonly Column PersonId = Table.Id("person_id", row => row.Person.Id);
    public static readonly Column PersonName = Table.Label("person_name", row => row.Person.Name);
    public static readonly Column SystemUser = Table.Text("system_user", row => Environment.UserName);
    public static readonly Column RecordedAt = Table.Moment("recorded_at", row => row.At);
}

/// <summary>What a person recorded about a goal in a round.</summary>
/// <param name="About">The goal and the round.</param>
/// <param name="Act">What was recorded.</param>
/// <param name="Person">Who recorded it.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record RoundAct<T>(RoundGoal About, T Act, Person Person, DateTimeOffset At);
